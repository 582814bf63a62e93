// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../../../i18n/Language';
import { changesOf } from '../document/changes';
import type { JsonObject, JsonValue } from '../document/json';
import { useDraft } from '../document/useTemplateStore';
import { compareWords, type Run } from '../document/words';
import { usePlaceName } from './usePlaceName';

const list = style({ display: 'grid', rowGap: 12, margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 4,
  padding: 12,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const head = style({ font: 'ui-sm', fontWeight: 'bold', color: 'heading', margin: 0 });
const words = style({ font: 'ui', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
const run = style({
  textDecoration: { kind: { same: 'none', gone: 'line-through', new: 'none' } },
  backgroundColor: { kind: { same: 'transparent', gone: 'negative-subtle', new: 'positive-subtle' } },
  color: 'gray-900',
});
const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

/** What was changed in a template since Meta got it. */
export function ChangesPane({ before }: { before: JsonObject }) {
  const text = useText();
  const nameOf = usePlaceName();
  const after = useDeferredValue(useDraft((draft) => draft.template));
  const changes = useMemo(() => changesOf(before, after), [before, after]);
  if (changes.length === 0) return <p className={words}>{text('templates.changes.none')}</p>;
  return (
    <ul className={list}>
      {changes.map((change) => (
        <li key={change.at} className={row} data-change={change.at}>
          <h3 className={head}>{nameOf(change.at)}</h3>
          <p className={words} dir="auto">
            {runsOf(change.before, change.after).map(({ kind, text: part }, index) => {
              const Tag = TAGS[kind];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn from its parts alone
                <Tag key={index} className={run({ kind })}>
                  {part}
                </Tag>
              );
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function runsOf(before: JsonValue | undefined, after: JsonValue | undefined): Run[] {
  return compareWords(written(before), written(after));
}

function written(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
