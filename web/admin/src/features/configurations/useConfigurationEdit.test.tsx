// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelConfiguration } from '../../api/types';
import { inEnglish } from '../../testing/inLanguage';
import { NEW_CONFIGURATION } from './record';
import { useConfigurationEdit } from './useConfigurationEdit';

const fetched = vi.fn<typeof fetch>();
beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

const Language = inEnglish({});
const stored = (etag: string, description: string) =>
  ({
    id: 'c1',
    etag,
    configuration: { ...NEW_CONFIGURATION, name: 'wa.main', description },
  }) as ChannelConfiguration;
const answer = (status: number, body: unknown) =>
  fetched.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));
const lastCall = () => {
  const [url, init] = fetched.mock.lastCall ?? [];
  return {
    url,
    method: init?.method,
    ifMatch: new Headers(init?.headers).get('If-Match'),
    body: JSON.parse(String(init?.body)),
  };
};

function render(first: ChannelConfiguration | undefined) {
  const client = new QueryClient();
  const onSaved = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Language>{children}</Language>
    </QueryClientProvider>
  );
  const hook = renderHook(
    (current: ChannelConfiguration | undefined) =>
      useConfigurationEdit({ stored: current, initial: NEW_CONFIGURATION, onSaved }),
    { wrapper, initialProps: first },
  );
  return { ...hook, onSaved };
}

describe('useConfigurationEdit', () => {
  it('follows the stored object until something is typed', () => {
    const { result, rerender } = render(stored('"1"', 'old'));
    rerender(stored('"2"', 'new'));
    expect(result.current.value.description).toBe('new');
    expect(result.current.isEdited).toBe(false);
  });

  it('saves from the version that the typing began from, so that an overtaking change is found', async () => {
    const { result, rerender } = render(stored('"1"', 'old'));
    act(() => result.current.change({ description: 'mine' }));
    rerender(stored('"2"', 'theirs'));
    expect(result.current.value.description).toBe('mine');
    answer(412, { current: stored('"2"', 'theirs') });
    act(() => result.current.save.mutate({ submit: true }));
    await waitFor(() => expect(result.current.save.isError).toBe(true));
    expect(lastCall()).toMatchObject({ url: '/api/v1/configurations/c1', method: 'PUT', ifMatch: '"1"' });
    expect(result.current.value.description).toBe('mine');
  });

  it('saves over the other version on request, as it was meant: submitted or kept', async () => {
    const { result, onSaved } = render(stored('"1"', 'old'));
    act(() => result.current.change({ description: 'mine' }));
    answer(412, { current: stored('"2"', 'theirs') });
    act(() => result.current.save.mutate({ submit: true }));
    await waitFor(() => expect(result.current.save.isError).toBe(true));
    answer(200, stored('"3"', 'mine'));
    act(() => result.current.overwrite(stored('"2"', 'theirs')));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(lastCall()).toMatchObject({ ifMatch: '"2"', body: { description: 'mine', submit: true } });
    expect(result.current.isEdited).toBe(false);
  });

  it('drops what was typed on request', () => {
    const { result } = render(stored('"1"', 'old'));
    act(() => result.current.change({ description: 'mine' }));
    act(() => result.current.discard());
    expect(result.current.value.description).toBe('old');
  });

  it('creates what is not stored yet', async () => {
    const { result, onSaved } = render(undefined);
    act(() => result.current.change({ name: 'wa.new' }));
    answer(201, { ...stored('"1"', ''), id: 'c2' });
    act(() => result.current.save.mutate({ submit: false }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(lastCall()).toMatchObject({
      url: '/api/v1/configurations',
      method: 'POST',
      ifMatch: null,
      body: { name: 'wa.new', submit: false },
    });
  });
});
