// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';

/** Names the document after what it shows. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – Heliograph` : 'Heliograph';
  }, [title]);
}
