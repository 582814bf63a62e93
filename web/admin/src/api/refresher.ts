// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/react-query';

/** The least time between two refreshes of the same type. */
const QUIET_MS = 250;

/**
 * Refreshes every query of an object type when asked to. What is asked for while a refresh is under way comes after it,
 * once: a campaign that sends changes many times a second, and no answer may be given up for the next change.
 */
export function makeRefresher(queries: QueryClient): (objectType: string) => void {
  /** The types that are being refreshed, and whether they have changed again meanwhile. */
  const running = new Map<string, boolean>();
  const refresh = async (objectType: string): Promise<void> => {
    if (running.has(objectType)) {
      running.set(objectType, true);
      return;
    }
    running.set(objectType, false);
    await queries.invalidateQueries({ queryKey: [objectType] });
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const hasChanged = running.get(objectType);
    running.delete(objectType);
    if (hasChanged) await refresh(objectType);
  };
  return (objectType) => void refresh(objectType);
}
