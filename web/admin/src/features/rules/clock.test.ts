// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { dayOf, dayText, endMinuteOf, minuteOf, OFFSETS, offsetText, timeText, weekdayNames } from './clock';

describe('a time of the day', () => {
  it('is written and read by the minute', () => {
    expect([0, 1, 719, 1439].map(timeText)).toEqual(['00:00', '00:01', '11:59', '23:59']);
    expect(['00:00', '23:59', '', '9:00'].map(minuteOf)).toEqual([0, 1439, undefined, undefined]);
  });

  it('at midnight is the end of the day where a period ends', () => {
    expect(endMinuteOf('00:00')).toBe(1440);
    expect(timeText(1440)).toBe('00:00');
    expect(endMinuteOf('00:01')).toBe(1);
  });
});

describe('a day', () => {
  it('is written and read as a field has it', () => {
    expect(dayText({ year: 2026, month: 2, day: 3 })).toBe('2026-02-03');
    expect(dayOf('2026-02-03')).toEqual({ year: 2026, month: 2, day: 3 });
    expect(dayText(undefined)).toBe('');
    expect(dayOf('2026-02')).toBeUndefined();
  });

  it('of the week has a name', () => {
    expect(weekdayNames('en-US')).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  });
});

describe('an offset', () => {
  it('has a sign and two parts', () => {
    expect([-210, 0, 540].map(offsetText)).toEqual(['UTC−03:30', 'UTC+00:00', 'UTC+09:00']);
  });

  it('lies between those of the first and the last clock', () => {
    expect([OFFSETS[0], OFFSETS.at(-1)]).toEqual([-720, 840]);
    expect(OFFSETS).toContain(345);
  });
});
