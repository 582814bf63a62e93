// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useId } from 'react';
import type { Finding, Severity } from '../api/types';
import { useText } from '../i18n/Language';
import { useFindingText } from './useFindingText';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 8,
  padding: 16,
  borderRadius: 'xl',
  backgroundColor: {
    tone: { clean: 'positive-subtle', warned: 'notice-subtle', refused: 'negative-subtle' },
  },
});
const head = style({ display: 'flex', alignItems: 'center', columnGap: 8 });
const titleStyle = style({ font: 'ui', fontWeight: 'bold', margin: 0, color: 'gray-900' });
const list = style({
  display: 'grid',
  rowGap: 4,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  maxHeight: 320,
  overflow: 'auto',
});
const link = style({
  display: 'flex',
  columnGap: 8,
  alignItems: 'start',
  width: 'full',
  padding: 4,
  borderStyle: 'none',
  borderRadius: 'sm',
  backgroundColor: { default: 'transparent', ':hover': 'gray-100' },
  font: 'ui',
  color: 'gray-900',
  textAlign: 'start',
  cursor: 'pointer',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});

const SIGNS = {
  error: { Icon: AlertTriangle, styles: iconStyle({ size: 'S', color: 'negative' }) },
  warning: { Icon: AlertTriangle, styles: iconStyle({ size: 'S', color: 'notice' }) },
  notice: { Icon: InfoCircle, styles: iconStyle({ size: 'S', color: 'informative' }) },
} satisfies Record<Severity, unknown>;
const good = iconStyle({ size: 'S', color: 'positive' });

/**
 * Everything that was found about what is being written; each line leads to its place by `onOpen`. `clean` is said when
 * nothing was found.
 */
export function FindingSummary(props: {
  findings: readonly Finding[];
  clean: string;
  onOpen: (at: string) => void;
}) {
  const text = useText();
  const id = useId();
  const { findings, clean, onOpen } = props;
  const { textOf } = useFindingText();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const tone = errors > 0 ? 'refused' : findings.length > 0 ? 'warned' : 'clean';
  return (
    <section aria-labelledby={id} className={box({ tone })} data-errors={errors}>
      <div className={head}>
        {tone === 'clean' && <CheckmarkCircle styles={good} />}
        <h2 id={id} className={titleStyle}>
          {tone === 'clean' ? clean : text('findings.count', { errors, others: findings.length - errors })}
        </h2>
      </div>
      {findings.length > 0 && (
        <ul className={list}>
          {findings.map((finding) => {
            const { Icon, styles } = SIGNS[finding.severity];
            return (
              <li key={finding.code + finding.at}>
                <button
                  type="button"
                  className={link}
                  data-finding={finding.code}
                  data-at={finding.at}
                  onClick={() => onOpen(finding.at)}
                >
                  <Icon styles={styles} aria-label={text(`severity.${finding.severity}`)} />
                  <span>{textOf(finding)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
