// SPDX-License-Identifier: Apache-2.0
import type { Campaigns } from 'heliograph-wasm/campaigns.mjs';
import { useMemo } from 'react';
import { useCampaigns } from '../../../core/useCampaigns';
import type { JourneyNode, JourneyNodeKind, JourneyPortRow, JourneyWayOut } from '../api/types';

/** What the core knows about the kinds of activities. */
export interface Rules {
  /** Every kind, in the order in which a person is offered them. */
  rows: readonly JourneyPortRow[];
  row: (kind: JourneyNodeKind) => JourneyPortRow;
  /** The ways out of an activity with its settings: branches first, in their order. */
  ways: (node: JourneyNode) => readonly JourneyWayOut[];
}

/** The core's table of kinds, asked once, and its ways out of an activity, asked once for each that has changed. */
export function rulesOf(core: Pick<Campaigns, 'journey_ports' | 'journey_ways_of'>): Rules {
  const rows = core.journey_ports() as JourneyPortRow[];
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  const known = new WeakMap<JourneyNode, readonly JourneyWayOut[]>();
  return {
    rows,
    row: (kind) => {
      const found = byKind.get(kind);
      if (!found) throw new Error(`The core knows no ${kind}`);
      return found;
    },
    ways: (node) => {
      const found = known.get(node) ?? core.journey_ways_of(node as never);
      known.set(node, found);
      return found;
    },
  };
}

/** The rules of the loaded core; suspends until it is there. */
export function useRules(): Rules {
  const core = useCampaigns();
  return useMemo(() => rulesOf(core), [core]);
}

/** Whether ways may lead to an activity of `kind`. */
export const takes = (rules: Rules, kind: JourneyNodeKind): boolean => rules.row(kind).inputs_max > 0;
