// SPDX-License-Identifier: Apache-2.0

const LONGEST = 200;

/** The versions of something before and after the present one. */
export interface History<T> {
  present: T;
  /** What the present one was made by; edits of the same kind in a row count as one. */
  lastEdit: string;
  past: readonly T[];
  future: readonly T[];
}

export function historyOf<T>(present: T): History<T> {
  return { present, lastEdit: '', past: [], future: [] };
}

/** Makes `next` the present. Undoing goes back over all edits in a row with the same, non-empty `edit`. */
export function record<T>(history: History<T>, next: T, edit: string): History<T> {
  const joins = edit !== '' && edit === history.lastEdit;
  return {
    present: next,
    lastEdit: edit,
    past: joins ? history.past : [...history.past, history.present].slice(-LONGEST),
    future: [],
  };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    present,
    lastEdit: '',
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, lastEdit: '', past: [...history.past, history.present], future };
}
