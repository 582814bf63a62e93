// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { CopyButton } from './CopyButton';

const box = style({ display: 'grid', rowGap: 4, gridTemplateColumns: ['minmax(0, 1fr)'] });
const labelStyle = style({ font: 'ui', color: 'gray-700' });
const line = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  padding: 8,
  paddingStart: 12,
  borderRadius: 'default',
  backgroundColor: 'gray-100',
});
const valueStyle = style({
  font: 'code-sm',
  flexGrow: 1,
  minWidth: 0,
  overflowWrap: 'anywhere',
  userSelect: 'all',
});

const buttonPlace = style({ flexShrink: 0 });

/** A value to be taken elsewhere, with a button that copies it. */
export function CopyField({ label, copyLabel, value }: { label: string; copyLabel: string; value: string }) {
  return (
    <div className={box}>
      <span className={labelStyle}>{label}</span>
      <div className={line}>
        <span className={valueStyle}>{value}</span>
        <div className={buttonPlace}>
          <CopyButton value={value} label={copyLabel} />
        </div>
      </div>
    </div>
  );
}
