// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useRef } from 'react';

const list = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 8,
  listStyleType: 'none',
  margin: 0,
  outlineStyle: 'none',
  marginBottom: 24,
  padding: 0,
});
const item = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  font: 'ui',
  fontWeight: { default: 'normal', isCurrent: 'bold' },
  color: { default: 'gray-700', isCurrent: 'heading' },
});
const number = style({
  display: 'grid',
  placeItems: 'center',
  size: 24,
  borderRadius: 'full',
  font: 'ui-sm',
  fontWeight: 'bold',
  color: { default: 'gray-800', isCurrent: 'white', isDone: 'white' },
  backgroundColor: { default: 'gray-200', isCurrent: 'accent-900', isDone: 'positive-900' },
});

/** The steps of a wizard; `current` counts from 0. A change of the step takes the focus here, to be read and gone on from. */
export function Steps({ labels, current }: { labels: readonly string[]; current: number }) {
  const listRef = useRef<HTMLOListElement>(null);
  const focused = useRef(current);
  useEffect(() => {
    if (focused.current === current) return;
    focused.current = current;
    listRef.current?.focus();
  }, [current]);
  return (
    <ol ref={listRef} tabIndex={-1} className={list}>
      {labels.map((label, index) => {
        const isCurrent = index === current;
        return (
          <li key={label} className={item({ isCurrent })} aria-current={isCurrent ? 'step' : undefined}>
            <span className={number({ isCurrent, isDone: index < current })}>{index + 1}</span>
            {label}
          </li>
        );
      })}
    </ol>
  );
}
