// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useFormat } from '../i18n/useFormat';
import { toneOf } from './StatusBadge';

/** One step of what something has been through; without a time it is still ahead. */
export interface StepItem {
  /** The state or event, which gives the colour. */
  id: string;
  label: string;
  at?: string;
  /** Stands in place of the dot. */
  sign?: ReactNode;
  children?: ReactNode;
}

const list = style({ display: 'grid', margin: 0, padding: 0, listStyleType: 'none' });
const row = style({
  display: 'grid',
  gridTemplateColumns: [24, 'minmax(0, 1fr)'],
  columnGap: 12,
  position: 'relative',
  paddingBottom: { default: 20, ':last-child': 0 },
});
const line = style({
  position: 'absolute',
  insetStart: '[11px]',
  top: 20,
  bottom: 0,
  width: 2,
  backgroundColor: 'gray-200',
});
const dot = style({
  boxSizing: 'border-box',
  size: 12,
  marginTop: 4,
  marginX: 'auto',
  borderRadius: 'full',
  borderWidth: 2,
  borderStyle: 'solid',
  zIndex: 1,
  borderColor: {
    default: 'gray-400',
    tone: {
      positive: 'positive-900',
      negative: 'negative-900',
      notice: 'notice-900',
      informative: 'informative-900',
      neutral: 'gray-700',
    },
  },
  backgroundColor: {
    default: 'base',
    tone: {
      positive: 'positive-900',
      negative: 'negative-900',
      notice: 'notice-900',
      informative: 'informative-900',
      neutral: 'gray-700',
    },
  },
});
const label = style({
  font: 'ui',
  fontWeight: { default: 'bold', isAhead: 'normal' },
  color: { default: 'heading', isAhead: 'neutral-subdued' },
});
const time = style({ font: 'ui-sm', color: 'neutral-subdued' });
const words = style({ display: 'grid', rowGap: 8, minWidth: 0 });
const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: 12, alignItems: 'baseline' });

/** Steps one below the other, in the order of time. */
export function StepList(props: { steps: readonly StepItem[]; label?: string; isLive?: boolean }) {
  const format = useFormat();
  const { steps } = props;
  return (
    <ol className={list} aria-label={props.label} aria-live={props.isLive ? 'polite' : undefined}>
      {steps.map(({ id, at, sign, children, ...step }, index) => (
        <li key={at ? id + at : id} className={row} data-step={id} data-done={at !== undefined}>
          {index < steps.length - 1 && <span className={line} />}
          {sign || <span className={dot({ tone: at ? toneOf(id) : undefined })} />}
          <div className={words}>
            <div className={head}>
              <span className={label({ isAhead: at === undefined })}>{step.label}</span>
              {at && (
                <time className={time} dateTime={at}>
                  {format.date(at)} {format.time(at)}
                </time>
              )}
            </div>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
