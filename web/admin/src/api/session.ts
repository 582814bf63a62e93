// SPDX-License-Identifier: Apache-2.0
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call, setCsrfToken } from './client';
import { ApiProblem } from './problem';
import type { Session } from './types';

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await call<Session>('GET', '/session', { signal });
      setCsrfToken(session.csrf_token);
      return session;
    } catch (error) {
      if (error instanceof ApiProblem && error.isSignedOut) return null;
      throw error;
    }
  },
});

/** Whether the first administrator is still to be made. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call<{ needed: boolean }>('GET', '/setup', { signal }),
});

/** Makes `session` the one in force. */
export function enterSession(queries: QueryClient, session: Session): void {
  setCsrfToken(session.csrf_token);
  queries.setQueryData(sessionQuery.queryKey, session);
}

/** Forgets the session and everything that was read in it. */
export function leaveSession(queries: QueryClient): void {
  setCsrfToken('');
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, null);
}

/** Ends the session at the proxy, then here. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await call('DELETE', '/session');
    leaveSession(queries);
  };
}

const SessionContext = createContext<Session | null>(null);

/** Gives the session to everything below. */
export const SessionProvider = SessionContext;

/** The session in force. Must be called below `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside SessionProvider');
  return session;
}

/** Whether the user may change accounts, channels and users. */
export function canAdminister(session: Session): boolean {
  return session.user.role === 'administrator';
}

/** Whether the user may write templates and send messages. */
export function canWriteContent(session: Session): boolean {
  return session.user.role !== 'viewer';
}

/** The state of the session for who decides between the sign-in page and the console. */
export function useSessionState() {
  return useQuery(sessionQuery);
}
