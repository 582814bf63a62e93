// SPDX-License-Identifier: Apache-2.0
import type { JourneyStatus } from '../api/types';

/** The statuses that a list can be narrowed to. */
export const STATUSES = [
  'draft',
  'testing',
  'live',
  'paused_hold',
  'paused_discard',
  'closed',
  'stopped',
  'finished',
  'archived',
] as const satisfies readonly JourneyStatus[];
