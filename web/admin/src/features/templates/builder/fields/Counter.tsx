// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { useFormat } from '../../../../i18n/useFormat';
import { useCountAt } from '../document/useTemplateStore';

const box = style({
  position: 'absolute',
  top: 4,
  insetEnd: 0,
  font: 'ui-sm',
  fontWeight: { default: 'normal', isOver: 'bold' },
  color: { default: 'neutral-subdued', isOver: 'negative' },
});

/** How much of its room the text at `at` takes, in the corner of its field. Nothing where the core counts nothing. */
export function Counter({ at }: { at: string }) {
  const count = useCountAt(at);
  const format = useFormat();
  const text = useText();
  if (!count) return null;
  return (
    <span className={box({ isOver: count.length > count.max })} data-count={count.length}>
      {text('templates.count', { length: format.number(count.length), max: format.number(count.max) })}
    </span>
  );
}
