// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const box = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  flexShrink: 0,
  size: 32,
  borderRadius: 'default',
  color: 'gray-900',
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
  backgroundColor: {
    hue: {
      blue: 'blue-200',
      purple: 'purple-200',
      yellow: 'yellow-200',
      green: 'green-200',
    },
  },
});

/** The ground behind the sign of a kind of activity, in the colour of its group. */
export function SignBox(props: { hue: 'blue' | 'purple' | 'yellow' | 'green'; children: ReactNode }) {
  return (
    <span className={box({ hue: props.hue })} aria-hidden>
      {props.children}
    </span>
  );
}
