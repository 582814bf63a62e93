// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const box = style({ display: 'grid', rowGap: 4 });
const labelStyle = style({ font: 'ui', color: 'neutral-subdued' });
const valueStyle = style({
  font: 'ui',
  color: 'heading',
  margin: 0,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});

/** What a field holds, where it can only be looked at. */
export function ReadOnlyValue({ label, value }: { label: string; value: string }) {
  return (
    <dl className={style({ margin: 0 })}>
      <div className={box}>
        <dt className={labelStyle}>{label}</dt>
        <dd className={valueStyle} dir="auto">
          {value || '–'}
        </dd>
      </div>
    </dl>
  );
}
