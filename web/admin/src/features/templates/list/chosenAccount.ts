// SPDX-License-Identifier: Apache-2.0

const STORAGE_KEY = 'heliograph.account';

/** The account that was looked at last in this browser. */
export function keptAccount(): string | null {
  return localStorage.getItem(STORAGE_KEY);
}

export function keepAccount(id: string): void {
  localStorage.setItem(STORAGE_KEY, id);
}
