// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Journey, JourneyNode } from '../api/types';
import { differences } from './differences';

const journey = (...nodes: JourneyNode[]): Journey => ({ tags: [], nodes });
const wait = (seconds: number, place: number): JourneyNode => ({
  id: 'wait_1',
  kind: 'wait',
  ways: [{ way: 'next', to: 'end_1' }],
  wait: { kind: 'duration', seconds, weekdays: [] },
  x: place,
  y: place,
});
const end: JourneyNode = { id: 'end_1', kind: 'end', ways: [] };

describe('the differences of two versions', () => {
  it('are none where only places differ', () => {
    const changes = differences(journey(wait(60, 0), end), journey(end, wait(60, 500)));
    expect(changes.map(({ change }) => change)).toEqual(['same', 'same']);
  });

  it('name what was changed, added and removed', () => {
    const later = journey(wait(90, 0), { id: 'join_1', kind: 'join', ways: [] });
    expect(differences(journey(wait(60, 0), end), later).map(({ id, change }) => [id, change])).toEqual([
      ['wait_1', 'changed'],
      ['end_1', 'removed'],
      ['join_1', 'added'],
    ]);
  });
});
