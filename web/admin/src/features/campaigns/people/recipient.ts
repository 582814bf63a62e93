// SPDX-License-Identifier: Apache-2.0
import type { Recipient } from '../api/types';

/** How a person is reached, as it is shown. */
export function addressOf({ phone, user_id, profile_id }: Recipient): string {
  return phone ? `+${phone}` : (user_id ?? profile_id);
}

/** What happened to a person, by the name of its time. */
export const STEPS = [
  'decided',
  'accepted',
  'sent',
  'delivered',
  'read',
  'failed',
  'clicked',
  'replied',
] as const;

/** One thing that happened. */
export interface Step {
  step: (typeof STEPS)[number];
  at: string;
}

/** Everything that happened to a person, in the order of time; steps at the same time in their usual order. */
export function stepsOf(recipient: Recipient): Step[] {
  return STEPS.flatMap((step) => {
    const at = recipient[`${step}_at`];
    return at ? [{ step, at }] : [];
  }).sort((one, other) => latest(one) - latest(other) || STEPS.indexOf(one.step) - STEPS.indexOf(other.step));
}

/** When something happened to a person last. */
export function latestOf(recipient: Recipient): string {
  return stepsOf(recipient).at(-1)?.at ?? recipient.decided_at;
}

/** Milliseconds since 1970 when a step can have been at the latest: Meta tells whole seconds, cut off. */
function latest({ at }: Step): number {
  const time = Date.parse(at);
  return time % 1000 === 0 ? time + 999 : time;
}
