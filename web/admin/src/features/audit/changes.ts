// SPDX-License-Identifier: Apache-2.0

/** One member that differs, both values as they are shown. */
export interface ChangeRow {
  field: string;
  from: string;
  to: string;
}

/** The rows of `{"name": {"from": …, "to": …}}`; a member that is no such pair counts as its new value. */
export function changesOf(changes: unknown): ChangeRow[] {
  if (typeof changes !== 'object' || changes === null) return [];
  return Object.entries(changes).map(([field, change]) =>
    isPair(change)
      ? { field, from: shown(change.from), to: shown(change.to) }
      : { field, from: '–', to: shown(change) },
  );
}

function isPair(change: unknown): change is { from?: unknown; to?: unknown } {
  return typeof change === 'object' && change !== null && ('from' in change || 'to' in change);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
