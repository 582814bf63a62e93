// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { createContext, type ReactNode, useContext, useId } from 'react';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 16,
  alignContent: 'start',
  padding: { default: 16, md: { default: 24, isInset: 16 } },
  borderRadius: { default: 'xl', isInset: 'lg' },
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  backgroundColor: 'base',
});
const head = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12, rowGap: 4 });
const titleStyle = style({
  font: { default: 'title-lg', isInset: 'title-sm' },
  margin: 0,
  color: 'heading',
  flexGrow: 1,
});
const descriptionStyle = style({ font: 'body-sm', margin: 0, color: 'gray-700', maxWidth: 720 });

const Inset = createContext(false);

/** Whether panels stand in a narrow part of the page that has a title itself. */
export const InsetPanels = Inset;
export const useInset = (): boolean => useContext(Inset);

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const isInset = useInset();
  const Title = isInset ? 'h3' : 'h2';
  return (
    <section aria-labelledby={id} className={box({ isInset })}>
      <div>
        <div className={head}>
          <Title id={id} className={titleStyle({ isInset })}>
            {props.title}
          </Title>
          {props.actions}
        </div>
        {props.description && <p className={descriptionStyle}>{props.description}</p>}
      </div>
      {props.children}
    </section>
  );
}
