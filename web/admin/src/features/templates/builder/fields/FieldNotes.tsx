// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../../../../api/types';
import { useFindingText } from '../../../../components/useFindingText';

const list = style({ display: 'grid', rowGap: 4, margin: 0, padding: 0, listStyleType: 'none' });
const row = style({ display: 'flex', columnGap: 4, alignItems: 'start' });
const next = style({ color: 'neutral-subdued' });
const notice = iconStyle({ size: 'XS', color: 'notice', marginTop: 2 });
const informative = iconStyle({ size: 'XS', color: 'informative', marginTop: 2 });

/** What was found at one field: errors in the colour of the help text they stand in, the rest with a sign. */
export function FieldNotes({ findings, hint }: { findings: readonly Finding[]; hint?: string }) {
  const { textOf, nextOf } = useFindingText();
  if (findings.length === 0) return hint ?? null;
  return (
    <ul className={list}>
      {findings.map((finding) => (
        <li
          key={finding.code + finding.at}
          data-finding={finding.code}
          data-severity={finding.severity}
          className={row}
        >
          {finding.severity === 'warning' && <AlertTriangle styles={notice} />}
          {finding.severity === 'notice' && <InfoCircle styles={informative} />}
          <span>
            {textOf(finding)} {nextOf(finding) && <span className={next}>{nextOf(finding)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
