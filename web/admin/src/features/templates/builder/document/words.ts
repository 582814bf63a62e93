// SPDX-License-Identifier: Apache-2.0

/** A run of text that both versions have, or only the older or the newer one. */
export interface Run {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** More words than this are not compared one by one, as that takes the product of both numbers. */
const MOST_WORDS = 400;

/** How `after` came from `before`, word by word. */
export function compareWords(before: string, after: string): Run[] {
  const left = wordsOf(before);
  const right = wordsOf(after);
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) {
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  }
  const common = commonLengths(left, right);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const [old = '', fresh = ''] = [left[i], right[j]];
    if (i < left.length && j < right.length && old === fresh) {
      runs.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      runs.push({ kind: 'gone', text: old });
      i += 1;
    } else {
      runs.push({ kind: 'new', text: fresh });
      j += 1;
    }
  }
  return joined(runs);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** How long the longest common run of words from each pair of positions on is. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[];
      row[j] =
        left[i] === right[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

const at = (table: readonly number[][], i: number, j: number) => table[i]?.[j] ?? 0;

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
