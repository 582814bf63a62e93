// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { JourneyNode, JourneyNodeKind } from '../api/types';
import { addNode, connect, disconnect, findNode, removeNodes, targetOf, waysTo, withWayName } from './graph';
import { arranged } from './layout';
import type { Rules } from './rules';

const WAYS: Partial<Record<JourneyNodeKind, string[]>> = { whatsapp: ['next', 'error'], end: [], jump: [] };

/** The core's rules as far as these tests need them. */
const rules: Rules = {
  rows: [],
  row: (kind) =>
    ({ kind, inputs_max: kind === 'event' ? 0 : kind === 'join' ? 20 : 1, group: 'flow' }) as ReturnType<
      Rules['row']
    >,
  ways: (node) => {
    const branches = node.split?.branches.map(({ name }) => name) ?? WAYS[node.kind] ?? ['next'];
    return branches.map((way) => ({ way, must_lead: true }));
  },
};

function drawn(...kinds: JourneyNodeKind[]): { nodes: JourneyNode[]; last: string } {
  return kinds.reduce<{ nodes: JourneyNode[]; last: string }>(
    ({ nodes, last }, kind) => {
      const added = addNode(rules, nodes, kind, { behind: last || undefined }, 'c1');
      return { nodes: added.nodes, last: added.id };
    },
    { nodes: [], last: '' },
  );
}
const to = (nodes: JourneyNode[], id: string, way = 'next') => {
  const node = findNode(nodes, id);
  return node && targetOf(node, way);
};

describe('adding an activity', () => {
  it('goes behind the selected one, message settings begin with the sender', () => {
    const { nodes } = drawn('event', 'whatsapp', 'end');
    expect(to(nodes, 'event_1')).toBe('whatsapp_1');
    expect(to(nodes, 'whatsapp_1')).toBe('end_1');
    expect(findNode(nodes, 'whatsapp_1')?.whatsapp?.configuration_id).toBe('c1');
  });

  it('goes between where the only way led and what it comes from', () => {
    const { nodes } = drawn('event', 'end');
    const added = addNode(rules, nodes, 'wait', { behind: 'event_1' }, undefined);
    expect(to(added.nodes, 'event_1')).toBe('wait_1');
    expect(to(added.nodes, 'wait_1')).toBe('end_1');
    expect(findNode(added.nodes, 'end_1')?.y).toBeGreaterThan(findNode(added.nodes, 'wait_1')?.y ?? 0);
  });

  it('takes the first way that leads nowhere', () => {
    const { nodes } = drawn('event', 'split');
    const first = addNode(rules, nodes, 'end', { behind: 'split_1' }, undefined);
    const second = addNode(rules, first.nodes, 'end', { behind: 'split_1' }, undefined);
    expect([to(second.nodes, 'split_1', 'A'), to(second.nodes, 'split_1', 'B')]).toEqual(['end_1', 'end_2']);
  });

  it('goes into a selected way', () => {
    const { nodes } = drawn('event', 'whatsapp', 'end');
    const added = addNode(rules, nodes, 'wait', { into: { source: 'event_1', way: 'next' } }, undefined);
    expect(to(added.nodes, 'event_1')).toBe('wait_1');
    expect(to(added.nodes, 'wait_1')).toBe('whatsapp_1');
  });

  it('stays unconnected where everything leads on and nobody leaves it', () => {
    const { nodes } = drawn('event', 'wait');
    const led = addNode(rules, nodes, 'end', { behind: 'wait_1' }, undefined);
    const { nodes: all, id } = addNode(rules, led.nodes, 'end', { behind: 'wait_1' }, undefined);
    expect(waysTo(all, id)).toEqual([]);
  });

  it('lets the first entry lead to what nobody comes to', () => {
    const { nodes } = drawn('wait', 'end');
    expect(to(addNode(rules, nodes, 'event', {}, undefined).nodes, 'event_1')).toBe('wait_1');
  });
});

describe('ways', () => {
  it('lead to one activity each, and never back to the same', () => {
    const { nodes } = drawn('event', 'wait', 'end');
    expect(to(connect(nodes, { source: 'wait_1', way: 'next' }, 'wait_1'), 'wait_1')).toBe('end_1');
    expect(to(connect(nodes, { source: 'event_1', way: 'next' }, 'end_1'), 'event_1')).toBe('end_1');
    expect(to(disconnect(nodes, [{ source: 'event_1', way: 'next' }]), 'event_1')).toBeUndefined();
  });

  it('are joined when the activity between them goes', () => {
    const { nodes } = drawn('event', 'wait', 'end');
    expect(to(removeNodes(rules, nodes, ['wait_1']), 'event_1')).toBe('end_1');
  });

  it('lead nowhere when several came to what goes', () => {
    const { nodes } = drawn('event', 'split', 'join', 'end');
    const both = connect(nodes, { source: 'split_1', way: 'B' }, 'join_1');
    const left = removeNodes(rules, both, ['join_1']);
    expect([to(left, 'split_1', 'A'), to(left, 'split_1', 'B')]).toEqual([undefined, undefined]);
  });

  it('keep where they lead under another name', () => {
    const { nodes } = drawn('event', 'split', 'end');
    const split = findNode(nodes, 'split_1') as JourneyNode;
    expect(withWayName(split, 'A', '하나')).toEqual([{ way: '하나', to: 'end_1' }]);
  });
});

describe('arranging', () => {
  it('puts each below what leads to it, though a loop leads back', () => {
    const { nodes } = drawn('event', 'join', 'wait', 'split', 'end');
    const loop = arranged(rules, connect(nodes, { source: 'split_1', way: 'B' }, 'join_1'));
    const ys = ['event_1', 'join_1', 'wait_1', 'split_1', 'end_1'].map((id) => findNode(loop, id)?.y ?? 0);
    expect(ys).toEqual(ys.toSorted((one, other) => one - other));
    expect(new Set(ys).size).toBe(5);
  });
});
