// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Given, Page, Schemas } from '../../api/types';

export type Account = Given<Schemas['ConnectedAccount']>;

/** The connected accounts; they change with what is known of their credentials. */
export const accountsQuery = queryOptions({
  queryKey: ['credential', 'whatsapp_accounts'],
  queryFn: async ({ signal }) => (await call<Page<Account>>('GET', '/whatsapp-accounts', { signal })).items,
});

/** Asks Meta about one account. */
export const refreshAccount = (id: string) => call<Account>('POST', `/whatsapp-accounts/${id}/refresh`);

/** Notes that somebody sets about optimized delivery. */
export const beginUpgrade = (id: string) => call<Account>('POST', `/whatsapp-accounts/${id}/upgrade`);
