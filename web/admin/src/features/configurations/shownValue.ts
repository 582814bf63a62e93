// SPDX-License-Identifier: Apache-2.0
import type { Credential } from '../../api/types';

/** The value of a configuration's field as a person reads it: credentials by their name, lists as one line. */
export function shownValue(field: string, value: unknown, credentials: readonly Credential[]): string {
  if (Array.isArray(value)) return value.join(', ') || '–';
  if (value === null || value === undefined || value === '') return '–';
  if (field !== 'credential_id') return String(value);
  return credentials.find(({ id }) => id === value)?.name ?? String(value);
}
