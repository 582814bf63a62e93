// SPDX-License-Identifier: Apache-2.0
import { CenterBaseline } from '@react-spectrum/s2/CenterBaseline';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding, Severity } from '../api/types';
import { useText } from '../i18n/Language';
import { useFindingText } from './useFindingText';

const list = style({ display: 'grid', rowGap: 8, margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: ['auto', '1fr'],
  columnGap: 12,
  alignItems: 'baseline',
  padding: 12,
  borderRadius: 'lg',
  font: 'ui',
  backgroundColor: {
    severity: { error: 'negative-subtle', warning: 'notice-subtle', notice: 'informative-subtle' },
  },
});
const bodyStyle = style({ display: 'grid', rowGap: 4, minWidth: 0 });
const textStyle = style({ font: 'ui', fontWeight: 'medium', color: 'gray-900' });
const nextStyle = style({ font: 'ui', color: 'gray-800' });

const SIGNS = {
  error: { Icon: AlertTriangle, styles: iconStyle({ size: 'M', color: 'negative' }) },
  warning: { Icon: AlertTriangle, styles: iconStyle({ size: 'M', color: 'notice' }) },
  notice: { Icon: InfoCircle, styles: iconStyle({ size: 'M', color: 'informative' }) },
} satisfies Record<Severity, unknown>;

/** Every finding with its sign, its text and what to do next. Nothing when there is none. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={list}>
      {findings.map((finding) => (
        <FindingRow key={`${finding.code}${finding.at}`} finding={finding} />
      ))}
    </ul>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const text = useText();
  const { textOf, nextOf } = useFindingText();
  const { Icon, styles } = SIGNS[finding.severity];
  return (
    <li className={row({ severity: finding.severity })} data-finding={finding.code}>
      <CenterBaseline>
        <Icon styles={styles} aria-label={text(`severity.${finding.severity}`)} />
      </CenterBaseline>
      <div className={bodyStyle}>
        <span className={textStyle}>{textOf(finding)}</span>
        {nextOf(finding) && <span className={nextStyle}>{nextOf(finding)}</span>}
      </div>
    </li>
  );
}
