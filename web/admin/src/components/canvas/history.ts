// SPDX-License-Identifier: Apache-2.0

const MOST_STEPS = 100;

/** The versions before and after the one that is shown. */
export interface History<T> {
  past: readonly T[];
  future: readonly T[];
  /** What the last change was about; another one about the same belongs to the same step. */
  about?: string;
}

export const NO_HISTORY = { past: [], future: [] };

/** After a change from `before`. */
export function changed<T>(history: History<T>, before: T, about?: string): History<T> {
  const isSameStep = about !== undefined && about === history.about && history.future.length === 0;
  const past = isSameStep ? history.past : [...history.past, before].slice(-MOST_STEPS);
  return { past, future: [], about };
}

/** After a step back from `now`; nothing where there is none. */
export function undone<T>(history: History<T>, now: T): { history: History<T>; value: T } | undefined {
  if (history.past.length === 0) return undefined;
  const value = history.past.at(-1) as T;
  return { history: { past: history.past.slice(0, -1), future: [now, ...history.future] }, value };
}

/** After a step forward from `now`; nothing where there is none. */
export function redone<T>(history: History<T>, now: T): { history: History<T>; value: T } | undefined {
  const [value, ...future] = history.future;
  if (history.future.length === 0) return undefined;
  return { history: { past: [...history.past, now], future }, value: value as T };
}
