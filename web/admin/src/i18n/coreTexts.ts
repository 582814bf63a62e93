// SPDX-License-Identifier: Apache-2.0

/** The names of numbers that are looked up rather than counted, and so are written without separators. */
const NAMES_A_CODE = /(?:^|_)(?:sub)?code$|(?:^|_)(?:line|column)$/;

/** The values that a text of the core may name. */
export type TextArgs = Record<string, unknown>;

/**
 * `pattern` with every `{name}` replaced by the argument of that name: numbers as the language writes them (codes digit by
 * digit), lists as the language joins them. A name that `args` lacks stays as written.
 */
export function fillText(pattern: string, args: TextArgs, tag: string): string {
  return pattern.replace(/\{([A-Za-z0-9_]+)\}/g, (written, name: string) =>
    name in args ? wordOf(args[name], tag, NAMES_A_CODE.test(name)) : written,
  );
}

function wordOf(value: unknown, tag: string, isCode = false): string {
  if (typeof value === 'number') return isCode ? String(value) : new Intl.NumberFormat(tag).format(value);
  if (Array.isArray(value)) {
    return new Intl.ListFormat(tag, { type: 'unit' }).format(value.map((item) => wordOf(item, tag)));
  }
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value ?? '');
}
