// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { walkerOf } from './dry/useDryRun';
import { findingsByNode, nodeIndexOf } from './editor/findings';
import { newJourney, SHAPES } from './graph/shapes';
import { typedValue } from './report/TestPanel';
import { summaryOf } from './useNodeTexts';

describe('the shapes of new journeys', () => {
  it('lead nowhere but to their own activities', () => {
    for (const shape of SHAPES) {
      const { nodes } = newJourney(shape, 'c1', 'Asia/Seoul', (fate) => `${fate}!`);
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { ways } of nodes) for (const { to } of ways) expect(ids).toContain(to);
    }
    expect(newJourney('blank', undefined, 'UTC', String).nodes).toEqual([]);
  });
});

describe('a reaction of a shape', () => {
  it('has its case, and the way out of it, in words', () => {
    const { nodes } = newJourney('welcome', 'c1', 'UTC', () => '읽음');
    const reaction = nodes.find(({ kind }) => kind === 'reaction');
    expect(reaction?.reaction?.cases.map(({ name }) => name)).toEqual(['읽음']);
    expect(reaction?.ways.map(({ way }) => way)).toEqual(['읽음', 'timeout']);
  });
});

describe('findings of a journey', () => {
  it('belong to the activity that their place leads to', () => {
    expect(nodeIndexOf('/nodes/12/wait/seconds')).toBe(12);
    expect(nodeIndexOf('/nodes')).toBeUndefined();
    const { nodes } = newJourney('event', 'c1', 'UTC', String);
    const finding = { code: 'a', severity: 'error', at: '/nodes/1/ways/0', args: {}, source: '' } as never;
    const found = findingsByNode({ tags: [], nodes }, [finding]);
    expect(found.map((one) => one.length)).toEqual([0, 1, 0]);
  });
});

describe('what people bring', () => {
  it('is written by the type of its field', () => {
    expect([typedValue('number', '2.5'), typedValue('boolean', 'true'), typedValue('text', 'é')]).toEqual([
      2.5,
      true,
      'é',
    ]);
    expect([typedValue('number', ' '), typedValue('text', '')]).toEqual([undefined, undefined]);
  });

  it('is their profile with the clock of their zone', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const profile = { id: '1', phone: '821012345678', time_zone: 'Asia/Seoul', etag: 'e', name: 'Mina' };
    const { profile: taken, zone } = walkerOf(profile as never, now);
    expect(taken).not.toHaveProperty('name');
    expect(zone).toEqual([{ from: '2026-11-22T10:00:00.000Z', minutes: 540 }]);
  });
});

describe('a free message', () => {
  it('is known by its words, or by its kind without any', () => {
    expect(summaryOf({ type: 'text', text: { body: '안녕' } })).toBe('안녕');
    expect(summaryOf({ type: 'image', image: { link: 'https://a.b/c.png' } })).toBe('image');
    expect(summaryOf({ type: 'text', text: { body: '' } })).toBe('');
  });
});
