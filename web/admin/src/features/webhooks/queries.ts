// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Webhook } from './types';

/** One webhook. */
export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook', id],
    queryFn: ({ signal }) => call<Webhook>('GET', `/webhooks/${id}`, { signal }),
  });
