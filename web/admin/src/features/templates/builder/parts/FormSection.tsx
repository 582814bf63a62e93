// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ReactNode, useId } from 'react';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 16,
  padding: { default: 16, md: 20 },
  borderRadius: 'xl',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
const head = style({ display: 'flex', alignItems: 'center', columnGap: 8, minHeight: 32 });
const titleStyle = style({ font: 'title', margin: 0, color: 'heading', flexGrow: 1 });

/** A titled part of the form. */
export function FormSection(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={box}>
      <div className={head}>
        <h2 id={id} className={titleStyle}>
          {props.title}
        </h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
