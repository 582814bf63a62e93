// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Credential } from '../../api/types';

/** One set of credentials. */
export const credentialQuery = (id: string) =>
  queryOptions({
    queryKey: ['credential', id],
    queryFn: ({ signal }) => call<Credential>('GET', `/credentials/${id}`, { signal }),
  });
