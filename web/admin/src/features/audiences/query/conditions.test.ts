// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { newCondition, valuesTaken, withComparison } from './conditions';

describe('a comparison', () => {
  it('takes none, one or many values', () => {
    expect(['exists', 'less', 'equals'].map((name) => valuesTaken(name as 'exists'))).toEqual([
      'none',
      'one',
      'many',
    ]);
  });

  it('keeps as many values as it takes', () => {
    const before = { ...newCondition('attribute'), values: ['1', '2'] };
    expect(withComparison(before, 'at_least').values).toEqual(['1']);
    expect(withComparison(before, 'exists').values).toEqual([]);
    expect(withComparison(before, 'contains').values).toEqual(['1', '2']);
  });
});
