// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../../api/types';
import type { Journey, JourneyDryRunResult, JourneyRates } from '../api/types';

/** A person as the core walks one. */
export interface Walker {
  profile: Record<string, unknown>;
  zone?: { from: string; minutes: number }[];
}

/** What the page asks of the worker: to begin, then to walk people through, part by part. */
export type Request =
  | {
      kind: 'open';
      journey: Journey;
      journeyId: string;
      rates: JourneyRates;
      now: string;
      zone: { from: string; minutes: number }[];
    }
  | { kind: 'walk'; people: Walker[] };

/** What the worker answers: what became of everybody so far, or why nobody can walk. */
export type Reply = { result?: JourneyDryRunResult } | { findings: Finding[] } | { error: string };
