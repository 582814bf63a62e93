// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Page } from '../../../api/types';
import type { Template } from '../../templates/api/types';
import type { Message } from './types';

const MOST = 100;

/** A channel configuration, as far as sending needs it. */
export interface Sender {
  id: string;
  name: string;
  credential_id?: string;
  credential_name?: string;
  sender_number?: string;
}

/** One message with its timeline. */
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['message', id],
    queryFn: ({ signal }) => call<Message>('GET', `/messages/${id}`, { signal }),
  });

/** The configurations that may send. */
export const sendersQuery = queryOptions({
  queryKey: ['configuration', 'senders'],
  queryFn: async ({ signal }) => {
    const query = { status: 'active', limit: MOST };
    return (await call<Page<Sender>>('GET', '/configurations', { query, signal })).items;
  },
});

/** The approved templates of an account in a category, as far as their name holds `search`. */
export const sendableQuery = (credentialId: string, category: string, search: string) =>
  queryOptions({
    queryKey: ['template', 'sendable', credentialId, category, search],
    enabled: credentialId !== '',
    queryFn: async ({ signal }) => {
      const query = { status: 'APPROVED', category, search, limit: MOST };
      const path = `/credentials/${credentialId}/templates`;
      return (await call<Page<Template>>('GET', path, { query, signal })).items;
    },
  });
