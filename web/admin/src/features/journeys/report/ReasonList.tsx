// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { JourneyCounts } from '../api/types';
import { journeyPeoplePath } from '../paths';
import { useReportWords } from './words';

const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none', font: 'ui' });
const line = style({ display: 'flex', justifyContent: 'space-between', columnGap: 12 });
const note = style({ font: 'ui', margin: 0, color: 'gray-800' });

/** How many people left, and why; each number leads to its people. */
export function ReasonList(props: {
  journey: string;
  node?: string;
  reasons: Readonly<JourneyCounts['left']>;
}) {
  const text = useText();
  const format = useFormat();
  const words = useReportWords();
  const { journey, node, reasons } = props;
  if (reasons.length === 0) return <p className={note}>{text('journeys.left.nobody')}</p>;
  return (
    <ul className={list} aria-label={text('journeys.left')}>
      {reasons.map(({ reason, people }) => (
        <li key={reason} className={line} data-reason={reason} data-people={people}>
          <span>{words.reason(reason)}</span>
          <RowLink href={journeyPeoplePath(journey, { node, reason, state: 'left' })}>
            {format.number(people)}
          </RowLink>
        </li>
      ))}
    </ul>
  );
}
