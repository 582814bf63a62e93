// SPDX-License-Identifier: Apache-2.0
import { CenterBaseline } from '@react-spectrum/s2/CenterBaseline';
import type { IconProps } from '@react-spectrum/s2/Icon';
import AlertDiamond from '@react-spectrum/s2/icons/AlertDiamond';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import Circle from '@react-spectrum/s2/icons/Circle';
import ClockPending from '@react-spectrum/s2/icons/ClockPending';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ComponentType } from 'react';
import type { Check } from '../../api/types';
import { FindingTexts } from '../../components/FindingTexts';
import type { TextKey } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/Language';

interface Sign {
  Icon: ComponentType<IconProps>;
  styles: ReturnType<typeof iconStyle>;
}

const OTHER: Sign = { Icon: Circle, styles: iconStyle({ size: 'M', color: 'gray' }) };
const SIGNS: Record<string, Sign> = {
  passed: { Icon: CheckmarkCircle, styles: iconStyle({ size: 'M', color: 'positive' }) },
  warning: { Icon: AlertTriangle, styles: iconStyle({ size: 'M', color: 'notice' }) },
  failed: { Icon: AlertDiamond, styles: iconStyle({ size: 'M', color: 'negative' }) },
  pending: { Icon: ClockPending, styles: iconStyle({ size: 'M', color: 'informative' }) },
  skipped: OTHER,
};

const STATES: Record<string, TextKey> = {
  passed: 'check.state.passed',
  warning: 'check.state.warning',
  failed: 'check.state.failed',
  pending: 'check.state.pending',
};

const list = style({ display: 'grid', listStyleType: 'none', margin: 0, padding: 0 });
const row = style({
  display: 'grid',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)', 'auto'],
  columnGap: 12,
  alignItems: 'baseline',
  paddingY: 8,
  borderStyle: 'solid',
  borderWidth: 0,
  borderBottomWidth: { default: 1, ':last-child': 0 },
  borderColor: 'gray-200',
});
const title = style({ font: 'ui', color: 'heading' });
const stateStyle = style({ font: 'ui-sm', color: 'gray-700' });
const reasons = style({ font: 'body-sm', color: 'gray-800', marginTop: 4 });

/** The checks one below the other, each with how it ended, why, and what to do next. Told to screen readers as it moves. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { text, coreText } = useLanguage();
  return (
    <ol className={list} aria-live="polite">
      {checks.map((check) => {
        const { Icon, styles } = SIGNS[check.state] ?? OTHER;
        return (
          <li key={check.code} className={row} data-check={check.code} data-state={check.state}>
            <CenterBaseline>
              <Icon styles={styles} />
            </CenterBaseline>
            <div>
              <span className={title}>{coreText(`check.${check.code}`) ?? check.code}</span>
              {check.findings.length > 0 && (
                <div className={reasons}>
                  <FindingTexts findings={check.findings} />
                </div>
              )}
            </div>
            <span className={stateStyle}>{text(STATES[check.state] ?? 'check.state.skipped')}</span>
          </li>
        );
      })}
    </ol>
  );
}
