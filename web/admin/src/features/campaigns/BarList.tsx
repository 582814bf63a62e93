// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Tone } from '../../components/StatusBadge';
import { useFormat } from '../../i18n/useFormat';

/** One number with its bar. */
export interface Bar {
  id: string;
  label: string;
  value: number;
  /** What the whole bar would be. */
  of: number;
  tone?: Tone;
  /** Leads to the people who are counted. */
  href?: string;
  note?: ReactNode;
}

const list = style({
  display: 'grid',
  rowGap: 12,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  gridTemplateColumns: ['minmax(0, 1fr)'],
});
const row = style({ display: 'grid', rowGap: 4, gridTemplateColumns: ['minmax(0, 1fr)'] });
const head = style({ display: 'flex', columnGap: 12, alignItems: 'baseline', font: 'ui' });
const labelStyle = style({ flexGrow: 1, minWidth: 0, color: 'heading' });
const number = style({ fontWeight: 'bold', color: 'heading' });
const share = style({ color: 'neutral-subdued', minWidth: 56, textAlign: 'end' });
const link = style({
  fontWeight: 'bold',
  color: 'heading',
  textDecoration: 'underline',
  borderRadius: 'sm',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const track = style({ height: 8, borderRadius: 'full', backgroundColor: 'gray-100', overflow: 'hidden' });
const fill = style({
  height: 'full',
  borderRadius: 'full',
  transition: 'default',
  backgroundColor: {
    default: 'accent-900',
    tone: {
      neutral: 'gray-500',
      positive: 'positive-900',
      negative: 'negative-900',
      notice: 'notice-900',
      informative: 'accent-900',
    },
  },
});
const noteStyle = style({ font: 'ui-sm', color: 'gray-700' });

/** Numbers one below the other, each with a bar that shows its share; the words say the same without the bars. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const format = useFormat();
  return (
    <ul className={list} aria-label={label}>
      {bars.map((bar) => {
        const part = bar.of > 0 ? Math.min(1, bar.value / bar.of) : 0;
        return (
          <li key={bar.id} className={row} data-bar={bar.id}>
            <div className={head}>
              <span className={labelStyle}>{bar.label}</span>
              {bar.href && bar.value > 0 ? (
                <Link
                  href={bar.href}
                  className={link}
                  aria-label={`${bar.label}: ${format.number(bar.value)}`}
                >
                  {format.number(bar.value)}
                </Link>
              ) : (
                <span className={number}>{format.number(bar.value)}</span>
              )}
              <span className={share}>{bar.of > 0 ? format.percent(part) : '–'}</span>
            </div>
            <div className={track} aria-hidden="true">
              <div
                className={fill({ tone: bar.tone })}
                style={{ width: bar.value > 0 ? `max(3px, ${part * 100}%)` : 0 }}
              />
            </div>
            {bar.note && <div className={noteStyle}>{bar.note}</div>}
          </li>
        );
      })}
    </ul>
  );
}
