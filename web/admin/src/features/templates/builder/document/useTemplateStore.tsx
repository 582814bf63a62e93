// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Finding } from '../../../../api/types';
import type { TemplateVariable, TextCount } from '../../room';
import { keyOf } from './identity';
import { isObject, type JsonObject, type JsonValue, typeOf } from './json';
import type { Draft, TemplateStore } from './store';

const StoreContext = createContext<TemplateStore | null>(null);

/** Gives the template being edited to everything below. */
export const TemplateStoreProvider = StoreContext;

/** The template being edited. Must be called below `TemplateStoreProvider`. */
export function useTemplateStore(): TemplateStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useTemplateStore is called outside TemplateStoreProvider');
  return store;
}

/** Something of the draft; draws again only when `select` gives something else. */
export function useDraft<T>(select: (draft: Draft) => T): T {
  const store = useTemplateStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getDraft()));
}

/** What stands at `place`. */
export function useValueAt(place: string): JsonValue | undefined {
  const store = useTemplateStore();
  return useSyncExternalStore(store.subscribe, () => store.valueAt(place));
}

/** The text at `place`, empty when there is none. */
export function useTextAt(place: string): string {
  const value = useValueAt(place);
  return typeof value === 'string' ? value : '';
}

/** What was found at `place` or inside it, and not inside any of the places `except`. */
export function useFindingsWithin(place: string, except?: readonly string[]): readonly Finding[] {
  return useDraft((draft) => draft.findings.within(place, except));
}

/** Whether the field at `place` is to show what was found. */
export function useIsShown(place: string): boolean {
  const store = useTemplateStore();
  return useSyncExternalStore(store.subscribe, () => store.isShown(place));
}

const NO_VARIABLES: readonly TemplateVariable[] = [];

/** How long the text at `place` is, and how long it may be, if the core counts it. */
export function useCountAt(place: string): TextCount | undefined {
  return useDraft((draft) => draft.counts.get(place))?.[0];
}

/** The variables of the text at `place`. */
export function useVariablesAt(place: string): readonly TemplateVariable[] {
  return useDraft((draft) => draft.variables.get(place)) ?? NO_VARIABLES;
}

/** An element of a list of the template, as far as its place in the list is concerned. */
export interface Item {
  /** Stays with the element wherever it moves. */
  key: string;
  /** Graph's type of it, in upper case. */
  type: string;
}

/** The elements of the list at `place`; draws again when some come, go or move, not when they are edited. */
export function useItemsAt(place: string): readonly Item[] {
  const store = useTemplateStore();
  const written = useSyncExternalStore(store.subscribe, () => {
    const list = store.valueAt(place);
    if (!Array.isArray(list)) return '';
    return list
      .map((element, index) => `${isObject(element) ? keyOf(element) : index} ${typeOf(element)}`)
      .join('\n');
  });
  return useMemo(
    () =>
      (written === '' ? [] : written.split('\n')).map((line) => {
        const [key = '', type = ''] = line.split(' ', 2);
        return { key, type };
      }),
    [written],
  );
}

/** The object at `place` as it is now, empty when there is none. */
export function objectAt(store: TemplateStore, place: string): JsonObject {
  const value = store.valueAt(place);
  return isObject(value) ? value : {};
}
