// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

const box = style({
  overflow: 'auto',
  padding: 16,
  borderRadius: 'lg',
  backgroundColor: 'gray-75',
  color: 'gray-900',
  maxHeight: { default: 640, isShort: 240 },
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const code = style({ font: 'code-sm', margin: 0 });

/** Text of a machine, to be read and copied by hand. */
export function CodeView(props: { label: string; value: string; isShort?: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={box({ isShort: props.isShort })} aria-label={props.label} tabIndex={0}>
      <pre className={code}>{props.value}</pre>
    </section>
  );
}
