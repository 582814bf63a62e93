// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { changed, type History, NO_HISTORY, redone, undone } from './history';

/** The same text for canvases with the same content. */
export function canvasText(canvas: unknown): string {
  return JSON.stringify(canvas, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Changes a canvas step by step, back and forth. A canvas that comes from elsewhere begins anew. */
export function useHistory<Canvas>(canvas: Canvas, onChange: (canvas: Canvas) => void) {
  const [history, setHistory] = useState<History<Canvas>>(NO_HISTORY);
  const known = useRef(canvasText(canvas));
  const isOwn = known.current === canvasText(canvas);
  const own = isOwn ? history : NO_HISTORY;

  const take = (next: History<Canvas>, value: Canvas) => {
    known.current = canvasText(value);
    setHistory(next);
    onChange(value);
  };
  const step = (taken: { history: History<Canvas>; value: Canvas } | undefined) => {
    if (taken) take(taken.history, taken.value);
  };
  return {
    edit: (next: Canvas, about?: string) => {
      if (next !== canvas) take(changed(own, canvas, about), next);
    },
    undo: () => step(undone(own, canvas)),
    redo: () => step(redone(own, canvas)),
    canUndo: own.past.length > 0,
    canRedo: own.future.length > 0,
  };
}
