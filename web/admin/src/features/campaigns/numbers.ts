// SPDX-License-Identifier: Apache-2.0
import type { Counters } from './api/types';

const total = (counts: Record<string, number> = {}) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many people are counted, whatever became of them. */
export function targetedOf(counters: Counters): number {
  const { pending, delayed, parked, queued, uncertain, accepted, held, sent, delivered, read, stopped } =
    counters;
  const states = [
    pending,
    delayed,
    parked,
    queued,
    uncertain,
    accepted,
    held,
    sent,
    delivered,
    read,
    stopped,
  ];
  return states.reduce((sum, count) => sum + count, 0) + total(counters.excluded) + total(counters.failed);
}

/** How many people wait for their message. */
export function waitingOf(counters: Counters): number {
  return counters.pending + counters.delayed + counters.parked + counters.queued + counters.uncertain;
}

/** How many messages failed. */
export function failedOf(counters: Counters): number {
  return total(counters.failed);
}
