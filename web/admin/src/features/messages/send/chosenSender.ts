// SPDX-License-Identifier: Apache-2.0

const STORAGE_KEY = 'heliograph.sender';

/** The configuration that was used last in this browser. */
export function keptSender(): string | null {
  return localStorage.getItem(STORAGE_KEY);
}

export function keepSender(id: string): void {
  localStorage.setItem(STORAGE_KEY, id);
}
