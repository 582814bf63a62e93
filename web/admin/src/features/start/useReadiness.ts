// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client';
import { canAdminister, useSession } from '../../api/session';
import type { Credential, Page, Readiness } from '../../api/types';

/** A reading older than this is renewed when the page is opened. */
const LIVE_FOR_MS = 60_000;

/** What a first message still needs, by the proxy's last look at Meta. Refreshed whenever credentials change. */
export const readinessQuery = queryOptions({
  queryKey: ['credential', 'readiness'],
  queryFn: ({ signal }) => call<Readiness>('GET', '/readiness', { signal }),
});

/** Has the proxy ask Meta anew about every set of credentials. What cannot be asked is told by the readiness itself. */
async function askMeta(): Promise<void> {
  const { items } = await call<Page<Credential>>('GET', '/credentials');
  await Promise.allSettled(items.map(({ id }) => call('POST', `/credentials/${id}/refresh`)));
}

/**
 * The readiness, checked live: when an administrator opens the page on an old reading, and on request. Others see the
 * last reading, which the proxy renews by itself.
 */
export function useReadiness() {
  const queries = useQueryClient();
  const isAllowed = canAdminister(useSession());
  const readiness = useQuery(readinessQuery);
  const check = useMutation({
    mutationFn: () => (isAllowed ? askMeta() : Promise.resolve()),
    onSettled: () => queries.invalidateQueries({ queryKey: ['credential'] }),
  });
  const { mutate } = check;
  const hasLooked = useRef(false);
  useEffect(() => {
    if (!readiness.data || hasLooked.current) return;
    hasLooked.current = true;
    const { checked_at } = readiness.data;
    if (checked_at && Date.now() - Date.parse(checked_at) > LIVE_FOR_MS) mutate();
  }, [readiness.data, mutate]);
  return { readiness, check: () => mutate(), isChecking: check.isPending || readiness.isFetching };
}
