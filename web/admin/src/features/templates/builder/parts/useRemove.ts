// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { flushSync } from 'react-dom';
import { useText } from '../../../../i18n/Language';
import { below } from '../document/pointer';
import { useTemplateStore } from '../document/useTemplateStore';

const SHOWN_FOR_MS = 10_000;

/** Takes an element out of a list of the template and offers, for a while, to put it back. */
export function useRemove(): (list: string, index: number, title: string) => void {
  const text = useText();
  const store = useTemplateStore();
  return (list, index, title) => {
    const removed = store.valueAt(below(list, index));
    if (removed === undefined) return;
    flushSync(() => store.remove(below(list, index)));
    // The control that removed it is gone with it.
    store.fields.focus(below(list, Math.max(0, index - 1)));
    ToastQueue.neutral(text('templates.removed', { item: title }), {
      timeout: SHOWN_FOR_MS,
      actionLabel: text('templates.undo'),
      shouldCloseOnAction: true,
      onAction: () => {
        const now = store.valueAt(list);
        store.insert(list, Math.min(index, Array.isArray(now) ? now.length : 0), removed);
      },
    });
  };
}
