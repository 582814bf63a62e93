// SPDX-License-Identifier: Apache-2.0
import type { TimelineEntry } from '../api/types';

/** A step of a message: taken, with what was told about it, or still ahead. */
export interface Step {
  state: string;
  entry?: TimelineEntry;
}

/**
 * What has happened in the order of time, then, as long as the message is under way, what comes next: the states of
 * `path` behind the furthest that was reached.
 */
export function stepsOf(
  timeline: readonly TimelineEntry[],
  path: readonly string[],
  isFinal: boolean,
): Step[] {
  const taken = [...timeline]
    .sort(
      (one, other) => latestOf(one) - latestOf(other) || path.indexOf(one.state) - path.indexOf(other.state),
    )
    .map((entry) => ({ state: entry.state, entry }));
  if (isFinal) return taken;
  const furthest = Math.max(-1, ...taken.map(({ state }) => path.indexOf(state)));
  return [...taken, ...path.slice(furthest + 1).map((state) => ({ state }))];
}

/** Milliseconds since 1970 when an entry can have been at the latest: Meta tells whole seconds, cut off. */
function latestOf({ at }: TimelineEntry): number {
  const time = Date.parse(at);
  return time % 1000 === 0 ? time + 999 : time;
}
