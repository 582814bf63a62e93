// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { insertText, type Selected, toggleMark } from './markup';

/** A text whose selection is between the two bars. */
function selected(written: string): Selected {
  const [before = '', inside = '', after = ''] = written.split('|');
  return { text: before + inside + after, start: before.length, end: before.length + inside.length };
}

const shown = ({ text, start, end }: Selected) =>
  `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

describe('a mark', () => {
  it.each([
    ['goes around the selection', 'big |news| today', 'bold', 'big *|news|* today'],
    ['is taken from around the selection', 'big *|news|* today', 'bold', 'big |news| today'],
    ['is taken from inside the selection', 'big |*news*| today', 'bold', 'big |news| today'],
    ['leaves white space outside', 'big| news |today', 'italic', 'big _|news|_ today'],
    ['waits for text where nothing is selected', 'big ||', 'strike', 'big ~||~'],
    ['does not mistake a lone mark for a pair', '|*|', 'bold', '*|*|*'],
    ['may be longer than one character', '|code|', 'mono', '```|code|```'],
    ['counts a character outside the basic plane as the browser does', '|🎉 hi|', 'bold', '*|🎉 hi|*'],
  ] as const)('%s', (_, before, kind, after) => {
    expect(shown(toggleMark(selected(before), kind))).toBe(after);
  });
});

it('inserted text takes the place of the selection', () => {
  expect(shown(insertText(selected('Hi |you|!'), '{{1}}'))).toBe('Hi {{1}}||!');
});
