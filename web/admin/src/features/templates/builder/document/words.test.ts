// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { compareWords } from './words';

const SIGNS = { same: '', gone: '-', new: '+' };
const shown = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');

describe('two texts word by word', () => {
  it.each([
    ['same words', 'same words', 'same words'],
    ['your order left', 'your parcel left', 'your [-order][+parcel] left'],
    ['one two', 'one', 'one[- two]'],
    ['', 'new', '[+new]'],
    ['안녕 세계', '안녕 여러분', '안녕 [-세계][+여러분]'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
  it('are told as a whole when they are long', () => {
    const long = 'word '.repeat(300);
    expect(compareWords(long, `${long}more`)).toEqual([
      { kind: 'gone', text: long },
      { kind: 'new', text: `${long}more` },
    ]);
  });
});
