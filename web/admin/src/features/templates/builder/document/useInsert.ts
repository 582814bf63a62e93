// SPDX-License-Identifier: Apache-2.0
import { flushSync } from 'react-dom';
import type { JsonValue } from './json';
import { below } from './pointer';
import { useTemplateStore } from './useTemplateStore';

/** Puts something new into a list of the template and the focus into its first field. */
export function useInsert(): (list: string, index: number, value: JsonValue) => void {
  const store = useTemplateStore();
  return (list, index, value) => {
    flushSync(() => store.insert(list, index, value));
    store.fields.focus(below(list, index));
  };
}
