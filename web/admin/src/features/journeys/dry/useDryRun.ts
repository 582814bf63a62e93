// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../api/client';
import type { Finding, Given, Page, Schemas } from '../../../api/types';
import { offsetMinutes } from '../../campaigns/editor/instantFindings';
import type { Journey, JourneyDryRunResult, JourneyRates } from '../api/types';
import { zoneOf } from '../editor/findings';
import type { Reply, Request, Walker } from './protocol';

type Profile = Given<Schemas['StoredProfile']>;

const AT_ONCE = 200;
/** So many people walk at most: all of them are fetched. */
export const MOST_PEOPLE = 20_000;

/** A profile as the core takes it, with the clock of its own zone. */
export function walkerOf(profile: Profile, now: Date): Walker {
  const { id, phone, user_id, external_id, locale, time_zone, consents, attributes } = profile;
  return {
    profile: { id, phone, user_id, external_id, locale, time_zone, consents, attributes },
    zone: time_zone ? [{ from: now.toISOString(), minutes: offsetMinutes(time_zone, now) }] : undefined,
  };
}

/** How far a dry run is. */
export interface DryRun {
  isRunning: boolean;
  walked: number;
  result?: JourneyDryRunResult;
  findings?: readonly Finding[];
  error?: unknown;
}

const IDLE: DryRun = { isRunning: false, walked: 0 };

/** Walks the people of an audience through a journey, in a worker, without sending anything. */
export function useDryRun(onResult: (result: JourneyDryRunResult | undefined) => void) {
  const [state, setState] = useState<DryRun>(IDLE);
  const running = useRef<{ worker: Worker; abort: AbortController } | null>(null);
  const stop = useCallback(() => {
    running.current?.worker.terminate();
    running.current?.abort.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = async (journey: Journey, id: string, audienceId: string, rates: JourneyRates) => {
    stop();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const abort = new AbortController();
    const own = { worker, abort };
    running.current = own;
    const now = new Date();
    const tell = (change: Partial<DryRun>) => {
      if (running.current === own) setState((before) => ({ ...before, ...change }));
    };
    const ask = (request: Request) =>
      new Promise<Reply>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(request);
      });
    setState({ isRunning: true, walked: 0 });
    onResult(undefined);
    try {
      let reply = await ask({
        kind: 'open',
        journey,
        journeyId: id,
        rates,
        now: now.toISOString(),
        zone: zoneOf(journey, now),
      });
      let after: string | null = '';
      for (let walked = 0; after !== null && !isRefusal(reply) && walked < MOST_PEOPLE; ) {
        const page: Page<Profile> = await call<Page<Profile>>('GET', '/profiles', {
          query: { audience_id: audienceId, after, limit: AT_ONCE },
          signal: abort.signal,
        });
        reply = await ask({ kind: 'walk', people: page.items.map((one) => walkerOf(one, now)) });
        if (isRefusal(reply)) break;
        walked += page.items.length;
        after = page.next;
        tell({ walked, result: reply.result });
        if (running.current === own) onResult(reply.result);
      }
      if (isRefusal(reply)) {
        tell('findings' in reply ? { findings: reply.findings } : { error: new Error(reply.error) });
      }
    } catch (error) {
      tell({ error });
    } finally {
      tell({ isRunning: false });
      worker.terminate();
    }
  };
  const cancel = () => {
    stop();
    setState((before) => ({ ...before, isRunning: false }));
  };
  return { ...state, start, cancel };
}

const isRefusal = (reply: Reply): reply is Exclude<Reply, { result?: JourneyDryRunResult }> =>
  'findings' in reply || 'error' in reply;
