// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRefresher } from './refresher';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Queries whose refreshes end when the test says so. */
function slowQueries() {
  const ends: (() => void)[] = [];
  const invalidateQueries = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { queries: { invalidateQueries } as unknown as QueryClient, invalidateQueries, ends };
}

describe('a refresher', () => {
  it('refreshes at once, and once more for all that comes meanwhile', async () => {
    const { queries, invalidateQueries, ends } = slowQueries();
    const refresh = makeRefresher(queries);
    refresh('campaign');
    refresh('campaign');
    refresh('campaign');
    expect(invalidateQueries).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(invalidateQueries).toHaveBeenCalledTimes(2);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(1000);
    expect(invalidateQueries).toHaveBeenCalledTimes(2);
  });

  it('keeps types apart', () => {
    const { queries, invalidateQueries } = slowQueries();
    const refresh = makeRefresher(queries);
    refresh('campaign');
    refresh('message');
    expect(invalidateQueries.mock.calls).toEqual([[{ queryKey: ['campaign'] }], [{ queryKey: ['message'] }]]);
  });

  it('begins anew after a quiet time', async () => {
    const { queries, invalidateQueries, ends } = slowQueries();
    const refresh = makeRefresher(queries);
    refresh('campaign');
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(1000);
    refresh('campaign');
    expect(invalidateQueries).toHaveBeenCalledTimes(2);
  });
});
