// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';
import { cellText } from './sheetToText';

describe('a cell', () => {
  it('becomes text as people wrote it', () => {
    expect(['김민지', 821012345678, true, null].map(cellText)).toEqual([
      '김민지',
      '821012345678',
      'true',
      '',
    ]);
  });

  it('with a day has no time, with a time has both', () => {
    expect(cellText(new Date('2026-03-01T00:00:00Z'))).toBe('2026-03-01');
    expect(cellText(new Date('2026-03-01T09:30:00Z'))).toBe('2026-03-01T09:30:00.000Z');
  });
});

describe('a line', () => {
  it('quotes what would part it', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', ''])).toBe('a,"b,c","d""e","f\ng",\r\n');
  });
});
