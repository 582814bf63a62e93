// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { type Scheme, usePageScheme } from '../app/theme';

/** The preview's own light or dark; the page's until one is chosen. */
export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  const [chosen, choose] = useState<Scheme>();
  const ofPage = usePageScheme();
  return [chosen ?? ofPage, choose];
}
