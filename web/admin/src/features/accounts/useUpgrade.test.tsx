// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from './queries';
import { useUpgrade } from './useUpgrade';

const fetched = vi.fn<typeof fetch>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

const account = (standing: string) => ({ id: '7', name: 'Shop', optimized: { standing } }) as Account;
/** Each call is answered with the account as it stands by then. */
const answers = (standing: () => string) =>
  fetched.mockImplementation(async () => new Response(JSON.stringify(account(standing()))));

function render() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  return renderHook(() => useUpgrade(account('available')), { wrapper });
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('useUpgrade', () => {
  it('asks Meta until the account takes part', async () => {
    let standing = 'available';
    answers(() => standing);
    const { result } = render();
    await act(() => result.current.begin());
    await pass(10_000);
    expect(result.current.state).toBe('waiting');
    standing = 'on';
    await pass(4_000);
    expect(result.current.state).toBe('done');
    const calls = fetched.mock.calls.length;
    await pass(60_000);
    expect(fetched.mock.calls.length).toBe(calls);
  });

  it('fails when Meta restricts the account or cannot be asked', async () => {
    answers(() => 'barred');
    const { result } = render();
    await act(() => result.current.begin());
    await pass(4_000);
    expect(result.current.state).toBe('failed');
    fetched.mockImplementation(async () => new Response('{}', { status: 502 }));
    await act(() => result.current.begin());
    expect(result.current.state).toBe('failed');
  });

  it('gives up after ten minutes, and at once when told to', async () => {
    answers(() => 'waiting');
    const { result } = render();
    await act(() => result.current.begin());
    await pass(9 * 60_000);
    expect(result.current.state).toBe('waiting');
    await pass(2 * 60_000);
    expect(result.current.state).toBe('timed_out');
    await act(() => result.current.begin());
    act(() => result.current.stop());
    const calls = fetched.mock.calls.length;
    await pass(60_000);
    expect(fetched.mock.calls.length).toBe(calls);
    expect(result.current.state).toBe('idle');
  });
});
