// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns';

const MINUTE = 60_000;
const point = (minute: number, accepted: number) => ({
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  accepted,
  delivered: 0,
  read: 0,
  failed: 0,
});

describe('the columns of a chart', () => {
  it('begin and end at zero', () => {
    const [times, accepted] = columnsOf([point(5, 7)], MINUTE);
    expect(accepted).toEqual([0, 7, 0]);
    expect(times?.map((time) => (time - (times[0] ?? 0)) / 60)).toEqual([0, 1, 2]);
  });

  it('are zero where nothing happened', () => {
    expect(columnsOf([point(5, 7), point(8, 2)], MINUTE)[1]).toEqual([0, 7, 0, 0, 2, 0]);
  });

  it('are empty without points', () => {
    expect(columnsOf([], MINUTE)).toEqual([[], [], [], [], []]);
  });
});
