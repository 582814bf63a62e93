// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../../../../api/types';
import { useFindingText } from '../../../../components/useFindingText';
import { useText } from '../../../../i18n/Language';

const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none', font: 'ui' });
const row = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 4,
  padding: 12,
  borderRadius: 'lg',
  color: 'gray-900',
  backgroundColor: {
    severity: { error: 'negative-subtle', warning: 'notice-subtle', notice: 'informative-subtle' },
  },
});
const place = style({ font: 'code-sm', color: 'gray-800', overflowWrap: 'anywhere' });

/** Findings about a text that has no fields: each with the pointer to its place. */
export function PlacedFindingList({ findings }: { findings: readonly Finding[] }) {
  const text = useText();
  const { textOf } = useFindingText();
  if (findings.length === 0) return null;
  return (
    <ul className={list} aria-label={text('templates.import.findings')}>
      {findings.map((finding) => (
        <li
          key={finding.code + finding.at}
          className={row({ severity: finding.severity })}
          data-finding={finding.code}
        >
          <code className={place}>{finding.at || '/'}</code>
          <span>
            {text(`severity.${finding.severity}`)}: {textOf(finding)}
          </span>
        </li>
      ))}
    </ul>
  );
}
