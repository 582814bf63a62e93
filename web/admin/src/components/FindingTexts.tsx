// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../api/types';
import { useFindingText } from './useFindingText';

const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none' });
const nextStyle = style({ display: 'block', marginTop: 4 });

/** Each finding's text with its next step below it, without further dress. */
export function FindingTexts({ findings }: { findings: readonly Finding[] }) {
  const { textOf, nextOf } = useFindingText();
  return (
    <ul className={list}>
      {findings.map((finding) => (
        <li key={`${finding.code}${finding.at}`} data-finding={finding.code}>
          {textOf(finding)}
          {nextOf(finding) && <span className={nextStyle}>{nextOf(finding)}</span>}
        </li>
      ))}
    </ul>
  );
}
