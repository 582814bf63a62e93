// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { ChannelConfiguration, Credential, Page } from '../../api/types';

/** One channel configuration. */
export const configurationQuery = (id: string) =>
  queryOptions({
    queryKey: ['configuration', id],
    queryFn: ({ signal }) => call<ChannelConfiguration>('GET', `/configurations/${id}`, { signal }),
  });

/** All sets of credentials, to choose from. */
export const credentialListQuery = queryOptions({
  queryKey: ['credential', 'choices'],
  queryFn: async ({ signal }) => (await call<Page<Credential>>('GET', '/credentials', { signal })).items,
});
