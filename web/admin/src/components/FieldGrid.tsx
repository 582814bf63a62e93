// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Children, isValidElement, type ReactNode } from 'react';

const grid = style({
  display: 'grid',
  gridTemplateColumns: ['repeat(auto-fit, minmax(144px, 1fr))'],
  columnGap: 12,
  rowGap: 8,
  alignItems: 'start',
});
const cell = style({ minWidth: 0 });

/** Fields of a form side by side, as many as there is room for. A form by itself gives each field a row of its own. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return (
    <div className={grid}>
      {Children.toArray(children).map((child) => (
        <div key={isValidElement(child) ? child.key : String(child)} className={cell}>
          {child}
        </div>
      ))}
    </div>
  );
}
