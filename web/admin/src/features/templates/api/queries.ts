// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Credential, Page } from '../../../api/types';
import type { Sync, Template } from './types';

const MOST_ACCOUNTS = 200;
const MOST_LANGUAGES = 200;

/** The accounts that templates are written for and messages sent from. */
export const accountsQuery = queryOptions({
  queryKey: ['credential', 'accounts'],
  queryFn: async ({ signal }) => {
    const query = { limit: MOST_ACCOUNTS };
    return (await call<Page<Credential>>('GET', '/credentials', { query, signal })).items;
  },
});

/** One template in one language. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['template', id],
    queryFn: ({ signal }) => call<Template>('GET', `/templates/${id}`, { signal }),
  });

/** How the copy of an account's templates stands to Meta's. */
export const syncQuery = (credentialId: string) =>
  queryOptions({
    queryKey: ['template', 'sync', credentialId],
    queryFn: ({ signal }) => call<Sync>('GET', `/credentials/${credentialId}/templates/sync`, { signal }),
  });

/** Every language of the template `name`; nothing is asked for an empty name or account. */
export const languagesQuery = (credentialId: string, name: string) =>
  queryOptions({
    queryKey: ['template', 'languages', credentialId, name],
    enabled: credentialId !== '' && name !== '',
    queryFn: async ({ signal }) => {
      const query = { search: name, limit: MOST_LANGUAGES };
      const path = `/credentials/${credentialId}/templates`;
      const { items } = await call<Page<Template>>('GET', path, { query, signal });
      return items.filter((template) => template.name === name);
    },
  });
