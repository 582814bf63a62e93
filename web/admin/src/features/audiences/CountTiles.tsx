// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useFormat } from '../../i18n/useFormat';

const list = style({
  display: 'grid',
  gridTemplateColumns: ['repeat(auto-fit, minmax(160px, 1fr))'],
  gap: 12,
  margin: 0,
});
const tile = style({
  padding: 16,
  borderRadius: 'lg',
  backgroundColor: 'layer-1',
  display: 'grid',
  rowGap: 4,
});
const term = style({ font: 'ui-sm', color: 'gray-700' });
const value = style({ font: 'heading-sm', color: 'heading', margin: 0 });

/** Numbers side by side, each with what it counts. */
export function CountTiles({ counts }: { counts: readonly { label: string; count: number }[] }) {
  const format = useFormat();
  return (
    <dl className={list}>
      {counts.map(({ label, count }) => (
        <div key={label} className={tile}>
          <dt className={term}>{label}</dt>
          <dd className={value}>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
