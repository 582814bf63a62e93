// SPDX-License-Identifier: Apache-2.0
import MoveIcon from '@react-spectrum/s2/icons/Move';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type PointerEvent, type RefObject, useRef } from 'react';

const handle = style({
  display: 'grid',
  placeItems: 'center',
  size: 24,
  padding: 0,
  borderStyle: 'none',
  borderRadius: 'sm',
  cursor: 'grab',
  backgroundColor: { default: 'transparent', ':hover': 'gray-100' },
  color: 'gray-700',
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
});

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_index, last) => last,
};

/** Moves the item `index` of `list`: dragged, or by the arrow keys, Home and End. */
export function SortHandle(props: {
  label: string;
  list: RefObject<HTMLUListElement | null>;
  index: number;
  onMove: (from: number, to: number) => void;
  onMoving: (isMoving: boolean) => void;
}) {
  // A drag goes on through the renders that its own moves cause.
  const latest = useRef(props);
  latest.current = props;

  const drag = (start: PointerEvent<HTMLButtonElement>) => {
    if (start.button !== 0) return;
    start.preventDefault();
    start.currentTarget.focus();
    props.onMoving(true);
    const follow = (event: globalThis.PointerEvent) => {
      const { list, index, onMove } = latest.current;
      const target = slotAt([...(list.current?.children ?? [])], index, event.clientY);
      if (target !== index) onMove(index, target);
    };
    const stop = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
      latest.current.onMoving(false);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  };

  return (
    <button
      type="button"
      aria-label={props.label}
      className={handle}
      style={{ touchAction: 'none' }}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (!step) return;
        event.preventDefault();
        props.onMove(props.index, step(props.index, (props.list.current?.children.length ?? 1) - 1));
      }}
    >
      <MoveIcon />
    </button>
  );
}

/** Which place the item `index` takes when the pointer is at the height `y`: it passes a neighbour at its middle. */
export function slotAt(items: readonly Element[], index: number, y: number): number {
  const middleOf = (item: Element | undefined) => {
    const box = item?.getBoundingClientRect();
    return box ? box.top + box.height / 2 : 0;
  };
  let slot = index;
  while (slot > 0 && y < middleOf(items[slot - 1])) slot -= 1;
  if (slot < index) return slot;
  while (slot < items.length - 1 && y > middleOf(items[slot + 1])) slot += 1;
  return slot;
}
