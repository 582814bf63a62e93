// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fieldText, wallTimeAt, wallTimeOf } from './wallTime';

describe('a time on a wall clock', () => {
  const noon = { year: 2026, month: 3, day: 9, hour: 12, minute: 5 };

  it('is written as the field takes it and read back', () => {
    expect(fieldText(noon)).toBe('2026-03-09T12:05');
    expect(wallTimeOf('2026-03-09T12:05')).toEqual(noon);
    expect(wallTimeOf('2026-03-09T12:05:30')).toEqual(noon);
  });

  it('is nothing while it is not typed as a whole', () => {
    expect(wallTimeOf('')).toBeUndefined();
    expect(wallTimeOf('2026-03-09')).toBeUndefined();
    expect(fieldText(undefined)).toBe('');
  });

  it('is what the clock here shows', () => {
    expect(wallTimeAt(new Date(2026, 11, 31, 23, 59).getTime())).toEqual({
      year: 2026,
      month: 12,
      day: 31,
      hour: 23,
      minute: 59,
    });
  });
});
