// SPDX-License-Identifier: Apache-2.0

const keyOf = (userId: string) => `heliograph.acknowledged.${userId}`;

/** What the user has acknowledged in this browser. */
export function keptAcknowledged(userId: string): string[] {
  const kept = localStorage.getItem(keyOf(userId));
  return kept ? kept.split(' ').filter(Boolean) : [];
}

/** Keeps what the user has acknowledged in this browser. */
export function keepAcknowledged(userId: string, items: readonly string[]): void {
  localStorage.setItem(keyOf(userId), items.join(' '));
}
