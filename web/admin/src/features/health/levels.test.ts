// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { columnsOf, levelAt, levelOf } from './levels';

describe('levelOf', () => {
  it('puts green above yellow above red above none', () => {
    const heights = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'].map((rating) => levelOf(rating).height);
    expect(heights).toEqual([3, 2, 1, 0]);
  });

  it('takes a rating that it does not know for none', () => {
    expect(levelOf('PURPLE').label).toBe('quality.unknown');
  });
});

describe('levelAt', () => {
  it('finds the level of a height, and nothing between', () => {
    expect(levelAt(2)?.label).toBe('quality.yellow');
    expect(levelAt(1.5)).toBeUndefined();
  });
});

describe('columnsOf', () => {
  it('gives times in seconds beside heights', () => {
    const points = [
      { at: '2026-11-22T00:00:00.000Z', rating: 'GREEN' },
      { at: '2026-11-22T00:00:10.000Z', rating: 'RED' },
    ];
    const start = Date.parse('2026-11-22T00:00:00.000Z') / 1000;
    expect(columnsOf(points)).toEqual([
      [start, start + 10],
      [3, 1],
    ]);
  });
});
