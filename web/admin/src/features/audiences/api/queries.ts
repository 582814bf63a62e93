// SPDX-License-Identifier: Apache-2.0

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Condition } from 'heliograph-wasm/campaigns.mjs';
import { call } from '../../../api/client';
import type { Page } from '../../../api/types';
import type { Audience, AudienceCount, MarketingAction } from './types';

/** One audience; a query is counted anew. */
export const audienceQuery = (id: string) =>
  queryOptions({
    queryKey: ['audience', id],
    queryFn: ({ signal }) => call<Audience>('GET', `/audiences/${id}`, { signal }),
  });

/** The names of the marketing actions that people may consent to. */
export const marketingActionsQuery = queryOptions({
  queryKey: ['profile', 'marketing-actions'],
  queryFn: async ({ signal }) =>
    (await call<Page<MarketingAction>>('GET', '/marketing-actions', { signal })).items,
});

/** Who meets `where` now; nothing is asked without one. The last count stays while the next is on its way. */
export const countQuery = (where: Condition | undefined) =>
  queryOptions({
    queryKey: ['profile', 'count', where],
    enabled: where !== undefined,
    queryFn: ({ signal }) => call<AudienceCount>('POST', '/audiences/count', { body: { where }, signal }),
    placeholderData: keepPreviousData,
  });
