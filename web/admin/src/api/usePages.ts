// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Call, call } from './client';
import type { Page } from './types';

const PAGE_SIZE = 50;

/** A list that arrives page by page. */
export type Pages<T> = ReturnType<typeof usePages<T>>;

/**
 * Reads a list of the proxy page by page. `objectType` is the one that the proxy's changes name; `query` filters. What
 * was there stays on screen while another filter's first page is on its way.
 */
export function usePages<T>(objectType: string, path: string, query: Call['query'] = {}) {
  return useInfiniteQuery({
    queryKey: [objectType, 'list', path, query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<Page<T>>('GET', path, { query: { ...query, after: pageParam, limit: PAGE_SIZE }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
