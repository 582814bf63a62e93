// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Person } from './types';

/** One person. */
export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['profile', id],
    queryFn: ({ signal }) => call<Person>('GET', `/profiles/${id}`, { signal }),
  });
