// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { offsetMinutes, zoneOffsets } from './zones';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');

describe('offsetMinutes', () => {
  it('follows the clock through the year', () => {
    expect(offsetMinutes('Europe/Paris', winter)).toBe(60);
    expect(offsetMinutes('Europe/Paris', summer)).toBe(120);
  });

  it('knows clocks west of UTC, at UTC and between full hours', () => {
    expect(offsetMinutes('America/St_Johns', winter)).toBe(-210);
    expect(offsetMinutes('UTC', winter)).toBe(0);
    expect(offsetMinutes('Asia/Kolkata', winter)).toBe(330);
  });

  it('knows nothing of a name that is no zone', () => {
    expect(offsetMinutes('Asia/Nowhere', winter)).toBeUndefined();
    expect(zoneOffsets(['Asia/Nowhere', 'Asia/Seoul'], winter)).toEqual([
      { time_zone: 'Asia/Seoul', minutes: 540 },
    ]);
  });
});
