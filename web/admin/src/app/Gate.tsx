// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { SessionProvider, useSessionState } from '../api/session';
import { LoadFailure } from '../components/LoadFailure';
import { PageProgress } from '../components/PageProgress';
import { START_PATH } from './paths';

const SetupPage = lazy(() => import('../features/entrance/SetupPage'));
const SignInPage = lazy(() => import('../features/entrance/SignInPage'));
const InvitationPage = lazy(() => import('../features/entrance/InvitationPage'));
const Console = lazy(() => import('./Console'));

/** Decides between the pages before a session and the console. */
export function Gate() {
  const session = useSessionState();
  const [path] = useLocation();
  if (session.isPending) return <PageProgress />;
  if (session.isError) return <LoadFailure error={session.error} onRetry={() => void session.refetch()} />;
  if (path === '/invitation') return <InvitationPage />;
  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <Switch>
          <Route path="/setup">
            <Redirect to={START_PATH} replace />
          </Route>
          <Route path="/">
            <Redirect to={START_PATH} replace />
          </Route>
          <Route>
            <Console />
          </Route>
        </Switch>
      </SessionProvider>
    );
  }
  return path === '/setup' ? <SetupPage /> : <SignInPage />;
}
