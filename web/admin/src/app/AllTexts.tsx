// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect } from 'react';
import { PageProgress } from '../components/PageProgress';
import { useLanguage } from '../i18n/Language';
import type { Screen } from './screens';

/** Shows a screen once the texts that the frame came without are there, which are fetched beside it. */
export function AllTexts({ of: { page }, children }: { of: Screen; children: ReactNode }) {
  const { isWhole, askForAll } = useLanguage();
  useEffect(() => {
    if (isWhole) return;
    askForAll();
    void page();
  }, [isWhole, askForAll, page]);
  return isWhole ? children : <PageProgress />;
}
