// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

/** One column of a table. */
export interface Column<T> {
  id: string;
  /** The heading; hidden from sight but not from screen readers when `isHeadingHidden`. */
  label: string;
  isHeadingHidden?: boolean;
  align?: 'start' | 'end';
  cell: (row: T) => ReactNode;
}

const scroller = style({
  overflowX: 'auto',
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const table = style({ width: 'full', borderCollapse: 'collapse', font: 'ui' });
const heading = style({
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'gray-800',
  textAlign: { default: 'start', align: { end: 'end' } },
  whiteSpace: 'nowrap',
  paddingX: 16,
  paddingY: 8,
  backgroundColor: 'layer-1',
});
const hidden = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
  whiteSpace: 'nowrap',
});
const row = style({ backgroundColor: { default: 'transparent', ':hover': 'gray-50' } });
const cell = style({
  textAlign: { default: 'start', align: { end: 'end' } },
  verticalAlign: 'middle',
  paddingX: 16,
  paddingY: 8,
  height: 32,
  fontWeight: 'normal',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});

const content = style({
  display: { default: 'block', align: { end: 'flex' } },
  justifyContent: 'end',
});

/** Rows and columns. The first column heads its row. Wider than its place, it scrolls sideways. */
export function DataTable<T>(props: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={scroller} aria-label={props.label} tabIndex={0}>
      <table className={table} aria-label={props.label}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.id} scope="col" className={heading({ align: column.align })}>
                {column.isHeadingHidden ? <span className={hidden}>{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((item) => (
            <tr key={props.rowKey(item)} className={row} data-row={props.rowKey(item)}>
              {props.columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.id}
                    scope={index === 0 ? 'row' : undefined}
                    className={cell({ align: column.align })}
                  >
                    <div className={content({ align: column.align })}>{column.cell(item)}</div>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
