// SPDX-License-Identifier: Apache-2.0

/** WhatsApp's marks for a run of text. */
export const MARKS = { bold: '*', italic: '_', strike: '~', mono: '```' } as const;

export type MarkKind = keyof typeof MARKS;

/** A text with a selection in it, both ends counted in UTF-16 units as the browser does. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/**
 * Puts marks around the selection or, when they are there, takes them away. White space at the ends of the selection
 * stays outside, as marks beside white space would not be read as such.
 */
export function toggleMark({ text, start, end }: Selected, kind: MarkKind): Selected {
  const mark = MARKS[kind];
  const selection = text.slice(start, end);
  const from = start + (selection.length - selection.trimStart().length);
  const to = Math.max(from, end - (selection.length - selection.trimEnd().length));
  const before = text.slice(0, from);
  const inside = text.slice(from, to);
  const after = text.slice(to);
  if (before.endsWith(mark) && after.startsWith(mark)) {
    return {
      text: before.slice(0, -mark.length) + inside + after.slice(mark.length),
      start: from - mark.length,
      end: to - mark.length,
    };
  }
  if (inside.length > 2 * mark.length && inside.startsWith(mark) && inside.endsWith(mark)) {
    return {
      text: before + inside.slice(mark.length, -mark.length) + after,
      start: from,
      end: to - 2 * mark.length,
    };
  }
  return { text: before + mark + inside + mark + after, start: from + mark.length, end: to + mark.length };
}

/** Puts `inserted` in place of the selection, which becomes empty behind it. */
export function insertText({ text, start, end }: Selected, inserted: string): Selected {
  const position = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: position, end: position };
}
