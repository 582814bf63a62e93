// SPDX-License-Identifier: Apache-2.0
import { useState, useSyncExternalStore } from 'react';
import { useTheme } from '../app/theme';

export type Scheme = 'light' | 'dark';

/** The preview's own light or dark; the page's until one is chosen. */
export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  const [chosen, choose] = useState<Scheme>();
  const theme = useTheme();
  const isSystemDark = useSyncExternalStore(subscribe, () => darkness().matches);
  return [chosen ?? (theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme), choose];
}

const darkness = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const query = darkness();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
