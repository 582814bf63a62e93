// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';

const box = style({
  display: 'grid',
  justifyItems: 'center',
  rowGap: 8,
  paddingY: 48,
  paddingX: 16,
  textAlign: 'center',
});
const titleStyle = style({ font: 'title-lg', margin: 0, color: 'heading' });
const descriptionStyle = style({ font: 'body', margin: 0, maxWidth: 480, color: 'gray-700' });
const actionStyle = style({ marginTop: 8 });

/** Says why there is nothing to see and what to do about it. */
export function EmptyState(props: { title: string; description: string; action?: ReactNode; level?: 1 | 2 }) {
  const Title = props.level === 1 ? 'h1' : 'h2';
  return (
    <div className={box}>
      <Title className={titleStyle}>{props.title}</Title>
      <p className={descriptionStyle}>{props.description}</p>
      {props.action && <div className={actionStyle}>{props.action}</div>}
    </div>
  );
}
