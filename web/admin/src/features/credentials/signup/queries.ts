// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { MetaApp, Signup } from './types';

/** The Meta app whose login connects accounts. */
export const metaAppQuery = queryOptions({
  queryKey: ['meta_app'],
  queryFn: ({ signal }) => call<MetaApp>('GET', '/meta-app', { signal }),
});

/** One walk through Meta's login. */
export const signupQuery = (id: string) =>
  queryOptions({
    queryKey: ['signup', id],
    queryFn: ({ signal }) => call<Signup>('GET', `/signups/${id}`, { signal }),
  });
