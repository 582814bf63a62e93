// SPDX-License-Identifier: Apache-2.0
import type { JourneyNode } from '../../api/types';

/** What the settings of each kind of activity take. */
export interface NodeProps {
  node: JourneyNode;
  /** Its place in the journey. */
  at: string;
  /** Changes it; changes about the same thing are one step to undo. */
  set: (change: Partial<JourneyNode>, about: string) => void;
}
