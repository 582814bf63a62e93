// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { objectAt, useTemplateStore, useTextAt } from '../../document/useTemplateStore';
import { ChoiceInput } from '../../fields/ChoiceInput';
import { Note } from '../../parts/Note';
import { formatOf, HEADER_FORMATS } from './formats';

/** What stands above the text, in one of several formats. */
export function HeaderEditor({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const place = below(at, 'format');
  const format = useTextAt(place).toUpperCase();
  const chosen = formatOf(format);
  return (
    <>
      <ChoiceInput
        at={place}
        label={text('templates.header.format')}
        value={format}
        options={HEADER_FORMATS.map((row) => ({ id: row.format, label: text(row.label) }))}
        onChoose={(next) => {
          // What belongs to the former format goes; everything else that the header holds stays.
          const { text: _text, example: _example, ...rest } = objectAt(store, at);
          store.put(at, { ...rest, format: next });
        }}
      />
      {chosen?.Editor && <chosen.Editor at={at} />}
      {chosen?.note && <Note>{text(chosen.note)}</Note>}
    </>
  );
}
