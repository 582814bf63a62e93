// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { problemLine } from './problemList';

const texts = {
  headings: ['Row', 'Column', 'Value', 'Problem', 'Advice'] as const,
  byCode: { 'audience.row_shorter': { text: '{actual} of {expected} columns', next: 'Fill, or ignore.' } },
  tag: 'en-US',
};

const finding = (code: string, args = {}) => ({
  code,
  severity: 'warning' as const,
  at: '',
  args,
  source: '',
});

describe('the list of problems', () => {
  it('says where, what and what to do, in words', () => {
    const shorter = finding('audience.row_shorter', { expected: 1200, actual: 3 });
    expect(problemLine({ row: 7, column: 0, header: '', value: '', finding: shorter }, texts)).toBe(
      '7,,,"3 of 1,200 columns","Fill, or ignore."\r\n',
    );
  });

  it('names a column without header by its number and a problem without text by its code', () => {
    expect(
      problemLine({ row: 2, column: 4, header: '', value: 'x', finding: finding('audience.new') }, texts),
    ).toBe('2,4,x,audience.new,\r\n');
  });

  it.each(['=1+1', '+8210', '-1', '@x'])('keeps spreadsheets from taking %s for a formula', (value) => {
    expect(
      problemLine({ row: 2, column: 1, header: 'a', value, finding: finding('audience.new') }, texts),
    ).toBe(`2,a,'${value},audience.new,\r\n`);
  });
});
