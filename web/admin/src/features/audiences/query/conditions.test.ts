// SPDX-License-Identifier: Apache-2.0
import type { ConditionWords } from 'heliograph-wasm/campaigns.mjs';
import { describe, expect, it } from 'vitest';
import { newCondition, valuesTaken, withComparison } from './conditions';

const words: ConditionWords = {
  comparisons: [
    { comparison: 'contains', values: 'many' },
    { comparison: 'exists', values: 'none' },
    { comparison: 'at_least', values: 'one' },
  ],
  behaviours: [],
};

describe('a comparison', () => {
  it('takes as many values as the core says', () => {
    expect(valuesTaken(words, 'contains')).toBe('many');
    expect(valuesTaken(words, 'at_least')).toBe('one');
    expect(valuesTaken(words, undefined)).toBe('none');
  });

  it('keeps as many values as it takes', () => {
    const before = { ...newCondition('attribute'), values: ['1', '2'] };
    expect(withComparison(words, before, 'at_least').values).toEqual(['1']);
    expect(withComparison(words, before, 'exists').values).toEqual([]);
    expect(withComparison(words, before, 'contains').values).toEqual(['1', '2']);
  });
});
