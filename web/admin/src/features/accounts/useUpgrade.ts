// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type Account, accountsQuery, beginUpgrade, refreshAccount } from './queries';

/** How often Meta is asked while somebody accepts the terms there, and for how long. */
const ASK_EVERY_MS = 3_000;
const PATIENCE_MS = 10 * 60_000;

export type UpgradeState = 'idle' | 'waiting' | 'done' | 'failed' | 'timed_out';

/** Follows the upgrade of an account until Meta says that it is done. `stop` gives up the asking, not the upgrade. */
export function useUpgrade(account: Account | undefined) {
  const queries = useQueryClient();
  const [state, setState] = useState<UpgradeState>('idle');
  const id = account?.id;
  const begin = useCallback(async () => {
    if (!id) return;
    setState('waiting');
    try {
      await beginUpgrade(id);
    } catch {
      setState('failed');
    }
  }, [id]);
  useEffect(() => {
    if (!id || state !== 'waiting') return;
    const until = Date.now() + PATIENCE_MS;
    let timer = 0;
    let isOver = false;
    const ask = async () => {
      const standing = await refreshAccount(id).then(
        ({ optimized }) => optimized.standing,
        () => undefined,
      );
      if (isOver) return;
      await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
      if (standing === 'on') setState('done');
      else if (standing === undefined || standing === 'barred') setState('failed');
      else if (Date.now() >= until) setState('timed_out');
      else timer = window.setTimeout(ask, ASK_EVERY_MS);
    };
    timer = window.setTimeout(ask, ASK_EVERY_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [id, state, queries]);
  return { state, begin, stop: useCallback(() => setState('idle'), []) };
}
