// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastContainer } from '@react-spectrum/s2/Toast';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useSession } from '../api/session';
import { useLiveChanges } from '../api/useLiveChanges';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { PageProgress } from '../components/PageProgress';
import { useText } from '../i18n/Language';
import { AllTexts } from './AllTexts';
import { Header } from './Header';
import { NotFoundPage } from './NotFoundPage';
import { Rail } from './Rail';
import { SandboxBanner } from './SandboxBanner';
import { SkipLink } from './SkipLink';
import { screensFor } from './screens';

const frame = style({
  display: 'grid',
  gridTemplateRows: ['auto', '1fr'],
  height: 'screen',
  backgroundColor: 'layer-1',
  font: 'body',
});
const columns = style({ display: 'flex', minHeight: 0, position: 'relative' });
const sheet = style({
  display: 'grid',
  flexGrow: 1,
  minWidth: 0,
  minHeight: 0,
  overflow: 'clip',
  backgroundColor: 'base',
  borderTopStartRadius: { default: 'none', lg: 'xl' },
  boxShadow: { default: 'none', lg: 'emphasized' },
});
// What is hidden from sight stands in it, and would make the document scroll if it were placed by anything outside.
const main = style({
  position: 'relative',
  overflow: 'auto',
  outlineStyle: 'none',
  minWidth: 0,
  minHeight: 0,
});
const content = style({
  boxSizing: 'border-box',
  maxWidth: 1280,
  marginX: 'auto',
  paddingX: { default: 16, md: 32 },
  paddingTop: { default: 20, md: 28 },
  paddingBottom: 64,
});

/** The console of somebody signed in: header, rail and the screen of the URL. */
export default function Console() {
  const session = useSession();
  const [path] = useLocation();
  const [isRailOpen, setRailOpen] = useState(false);
  const mainRef = useRef<HTMLElement>(null);
  const arrivedAt = useRef(path);
  const text = useText();
  useLiveChanges();

  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    setRailOpen(false);
    mainRef.current?.focus();
    mainRef.current?.scrollTo(0, 0);
  }, [path]);

  const screens = screensFor(session);
  return (
    <div className={frame}>
      <SkipLink target="main" />
      <Header isRailOpen={isRailOpen} onToggleRail={() => setRailOpen(!isRailOpen)} />
      <div className={columns}>
        <Rail screens={screens} isOpen={isRailOpen} onClose={() => setRailOpen(false)} />
        <div className={sheet}>
          <main id="main" ref={mainRef} tabIndex={-1} className={main}>
            {session.graph.is_sandbox && <SandboxBanner />}
            <div className={content}>
              <ErrorBoundary key={path} title={text('error.page.title')} retry={text('action.retry')}>
                <Suspense fallback={<PageProgress />}>
                  <Switch>
                    {screens.map((screen) => (
                      <Route key={screen.path} path={screen.path}>
                        {screen.saysLittle ? (
                          <screen.Page />
                        ) : (
                          <AllTexts of={screen}>
                            <screen.Page />
                          </AllTexts>
                        )}
                      </Route>
                    ))}
                    <Route component={NotFoundPage} />
                  </Switch>
                </Suspense>
              </ErrorBoundary>
            </div>
          </main>
        </div>
      </div>
      <ToastContainer placement="bottom" />
    </div>
  );
}
