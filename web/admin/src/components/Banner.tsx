// SPDX-License-Identifier: Apache-2.0
import { CenterBaseline } from '@react-spectrum/s2/CenterBaseline';
import type { IconProps } from '@react-spectrum/s2/Icon';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ComponentType, type ReactNode, useId } from 'react';

export type BannerTone = 'notice' | 'negative' | 'informative';

const strip = style({
  display: 'flex',
  alignItems: 'baseline',
  columnGap: 8,
  paddingX: { default: 16, md: 32 },
  paddingY: 8,
  font: 'ui',
  backgroundColor: {
    tone: { notice: 'notice-subtle', negative: 'negative-subtle', informative: 'informative-subtle' },
  },
  color: 'gray-900',
});
const titleStyle = style({ font: 'ui', fontWeight: 'bold', marginEnd: 8 });
const icons = {
  notice: iconStyle({ size: 'S', color: 'notice' }),
  negative: iconStyle({ size: 'S', color: 'negative' }),
  informative: iconStyle({ size: 'S', color: 'informative' }),
};

/** A strip across the page that stays while what it says holds. It has no close control. */
export function Banner(props: {
  tone: BannerTone;
  icon: ComponentType<IconProps>;
  title: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={strip({ tone: props.tone })}>
      <CenterBaseline>
        <props.icon styles={icons[props.tone]} />
      </CenterBaseline>
      <div>
        <span id={id} className={titleStyle}>
          {props.title}
        </span>
        <span>{props.children}</span>
      </div>
    </section>
  );
}
