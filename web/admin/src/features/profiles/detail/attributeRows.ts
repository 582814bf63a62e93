// SPDX-License-Identifier: Apache-2.0

/** An attribute while it is edited; `key` stays with the row. */
export interface AttributeRow {
  key: number;
  name: string;
  value: string;
}

/** The attributes as rows, by name. */
export function rowsOf(attributes: Record<string, string>): AttributeRow[] {
  return Object.entries(attributes)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value], key) => ({ key, name, value }));
}

/** The rows as attributes; rows without name or value are none, and the last of one name counts. */
export function attributesOf(rows: readonly AttributeRow[]): Record<string, string> {
  return Object.fromEntries(
    rows
      .map(({ name, value }) => [name.trim(), value] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  );
}
