// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Page } from '../../api/types';
import type { HealthAccount, HealthNews } from './types';

/** How every connected account is. */
export const accountsQuery = queryOptions({
  queryKey: ['health', 'accounts'],
  queryFn: ({ signal }) => call<Page<HealthAccount>>('GET', '/health', { signal }),
});

/** The latest events, and how many of them nobody here has seen. */
export const newsQuery = queryOptions({
  queryKey: ['health', 'news'],
  queryFn: ({ signal }) => call<HealthNews>('GET', '/health/news', { signal }),
});
