// SPDX-License-Identifier: Apache-2.0
import type { NodeKind } from '../api/canvas';

/** How a kind of activity is drawn: how many inputs it has a place for, and by which ways people leave it. */
interface Shape {
  takes: 'none' | 'one' | 'many';
  gives: 'none' | 'one' | 'branches';
}

const SHAPES: Record<NodeKind, Shape> = {
  read_audience: { takes: 'none', gives: 'one' },
  filter: { takes: 'one', gives: 'one' },
  union: { takes: 'many', gives: 'one' },
  intersection: { takes: 'many', gives: 'one' },
  exclusion: { takes: 'many', gives: 'one' },
  split_attribute: { takes: 'one', gives: 'branches' },
  split_percent: { takes: 'one', gives: 'branches' },
  deduplicate: { takes: 'one', gives: 'one' },
  save_audience: { takes: 'one', gives: 'none' },
  send: { takes: 'one', gives: 'none' },
};

/** The kinds in the order in which they are offered. */
export const NODE_KINDS = Object.keys(SHAPES) as readonly NodeKind[];

export const shapeOf = (kind: NodeKind): Shape => SHAPES[kind];
