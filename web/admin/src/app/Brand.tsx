// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Link } from 'wouter';
import { START_PATH } from './paths';

const brand = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  padding: 4,
  borderRadius: 'sm',
  textDecoration: 'none',
  font: 'title',
  color: 'heading',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});

/** The product's sign and name; leads to the start. */
export function Brand() {
  return (
    <Link href={START_PATH} className={brand}>
      <img src="/heliograph.svg" alt="" width={28} height={28} />
      Heliograph
    </Link>
  );
}
