// SPDX-License-Identifier: Apache-2.0
import { Provider } from '@react-spectrum/s2/Provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { setOnSignedOut } from '../api/client';
import { makeQueryClient } from '../api/queryClient';
import { leaveSession } from '../api/session';
import { PageProgress } from '../components/PageProgress';
import { LanguageProvider, useLanguage } from '../i18n/Language';
import { Gate } from './Gate';
import { useTheme } from './theme';

/** The whole page. */
export function App() {
  return (
    <LanguageProvider>
      <Spectrum />
    </LanguageProvider>
  );
}

function Spectrum() {
  const { tag } = useLanguage();
  const theme = useTheme();
  const [, navigate] = useLocation();
  const [queries] = useState(makeQueryClient);
  useEffect(() => setOnSignedOut(() => leaveSession(queries)), [queries]);
  return (
    <Provider locale={tag} colorScheme={theme === 'system' ? undefined : theme} router={{ navigate }}>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<PageProgress />}>
          <Gate />
        </Suspense>
      </QueryClientProvider>
    </Provider>
  );
}
