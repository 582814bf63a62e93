// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { makeRefresher } from './refresher';

/** Listens to the proxy's changes while mounted and refreshes every query of a changed object's type. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = makeRefresher(queries);
    const source = new EventSource('/api/v1/events');
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const { object_type } = JSON.parse(event.data) as { object_type: string };
      refresh(object_type);
    });
    let opened = false;
    source.addEventListener('open', () => {
      // What changed while the stream was down was not heard.
      if (opened) void queries.invalidateQueries();
      opened = true;
    });
    return () => source.close();
  }, [queries]);
}
