// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 16,
  alignContent: 'start',
  padding: { default: 16, md: 24 },
  borderRadius: 'xl',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  backgroundColor: 'base',
});
const head = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12, rowGap: 4 });
const titleStyle = style({ font: 'title-lg', margin: 0, color: 'heading', flexGrow: 1 });
const descriptionStyle = style({ font: 'body-sm', margin: 0, color: 'gray-700', maxWidth: 720 });

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={box}>
      <div>
        <div className={head}>
          <h2 id={id} className={titleStyle}>
            {props.title}
          </h2>
          {props.actions}
        </div>
        {props.description && <p className={descriptionStyle}>{props.description}</p>}
      </div>
      {props.children}
    </section>
  );
}
