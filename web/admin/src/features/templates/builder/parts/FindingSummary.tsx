// SPDX-License-Identifier: Apache-2.0
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useId } from 'react';
import type { Finding, Severity } from '../../../../api/types';
import { useFindingText } from '../../../../components/useFindingText';
import { useText } from '../../../../i18n/Language';
import { useDraft, useTemplateStore } from '../document/useTemplateStore';

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
const list = style({ display: 'grid', rowGap: 4, margin: 0, padding: 0, listStyleType: 'none' });
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

/** Everything that was found about the template; each line leads to its field. */
export function FindingSummary() {
  const text = useText();
  const id = useId();
  const findings = useDraft((draft) => draft.findings.all);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const tone = errors > 0 ? 'refused' : findings.length > 0 ? 'warned' : 'clean';
  return (
    <section aria-labelledby={id} className={box({ tone })} data-errors={errors}>
      <div className={head}>
        {tone === 'clean' && <CheckmarkCircle styles={good} />}
        <h2 id={id} className={titleStyle}>
          {tone === 'clean'
            ? text('templates.findings.none')
            : text('templates.findings.count', { errors, others: findings.length - errors })}
        </h2>
      </div>
      {findings.length > 0 && (
        <ul className={list}>
          {findings.map((finding) => (
            <li key={finding.code + finding.at}>
              <FindingLink finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingLink({ finding }: { finding: Finding }) {
  const text = useText();
  const store = useTemplateStore();
  const { textOf } = useFindingText();
  const { Icon, styles } = SIGNS[finding.severity];
  return (
    <button
      type="button"
      className={link}
      data-finding={finding.code}
      data-at={finding.at}
      onClick={() => {
        store.showAll();
        store.fields.focus(finding.at);
      }}
    >
      <Icon styles={styles} aria-label={text(`severity.${finding.severity}`)} />
      <span>{textOf(finding)}</span>
    </button>
  );
}
