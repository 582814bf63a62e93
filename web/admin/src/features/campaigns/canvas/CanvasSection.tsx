// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { PageProgress } from '../../../components/PageProgress';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';

const CanvasEditor = lazy(() => import('./CanvasEditor'));

/** Who gets the message, drawn on a canvas. Its code is fetched when it is shown. */
export function CanvasSection() {
  const text = useText();
  return (
    <Panel title={text('canvas.title')} description={text('canvas.help')}>
      <Suspense fallback={<PageProgress />}>
        <CanvasEditor />
      </Suspense>
    </Panel>
  );
}
