// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useFormat } from '../../i18n/useFormat';

/** A number that stands for itself. */
export interface Tile {
  id: string;
  label: string;
  value: number;
}

const list = style({
  display: 'grid',
  gap: 12,
  margin: 0,
  gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
});
const tile = style({
  display: 'flex',
  flexDirection: 'column-reverse',
  justifyContent: 'end',
  padding: 12,
  borderRadius: 'lg',
  backgroundColor: 'layer-1',
});
const term = style({ font: 'ui-sm', color: 'gray-800' });
const number = style({ font: 'title-lg', color: 'heading', margin: 0 });

/** Numbers side by side. */
export function NumberTiles({ tiles }: { tiles: readonly Tile[] }) {
  const format = useFormat();
  return (
    <dl className={list}>
      {tiles.map(({ id, label, value }) => (
        <div key={id} className={tile} data-number={id}>
          <dt className={term}>{label}</dt>
          <dd className={number}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
