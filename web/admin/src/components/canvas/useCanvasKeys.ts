// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useRef } from 'react';

interface Actions {
  undo: () => void;
  redo: () => void;
  /** Removes what is selected; where it is not, the activity that has the focus. */
  remove: (focused: string | undefined) => void;
}

const WRITTEN_IN = 'input, textarea, [contenteditable]';

/** What a key asks for. */
export function actionOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): keyof Actions | undefined {
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : undefined;
  }
  return key === 'Delete' || key === 'Backspace' ? 'remove' : undefined;
}

/**
 * Steps back and forth by keys anywhere in `box` or where nothing has the focus, and removes what is selected by keys in
 * `area`. Where something is written, keys belong to the writing.
 */
export function useCanvasKeys(
  box: RefObject<HTMLElement | null>,
  area: RefObject<HTMLElement | null>,
  actions: Actions,
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      const { target } = event;
      if (!action || !(target instanceof Element) || target.matches(WRITTEN_IN)) return;
      const place = action === 'remove' ? area.current : box.current;
      const isHere = place?.contains(target) || (action !== 'remove' && target === document.body);
      if (!isHere) return;
      event.preventDefault();
      const node = target.closest('[data-id], [data-node]');
      latest.current[action](node?.getAttribute('data-id') ?? node?.getAttribute('data-node') ?? undefined);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box, area]);
}
