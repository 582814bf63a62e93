// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

describe('changesOf', () => {
  it('gives a row for each member that differs', () => {
    expect(changesOf({ name: { from: 'a', to: 'b' }, tags: { from: null, to: ['x'] } })).toEqual([
      { field: 'name', from: 'a', to: 'b' },
      { field: 'tags', from: '–', to: '["x"]' },
    ]);
  });

  it('takes a plain member for its new value', () => {
    expect(changesOf({ address: '10.0.0.1' })).toEqual([{ field: 'address', from: '–', to: '10.0.0.1' }]);
  });

  it('is empty for what is no object', () => {
    expect(changesOf(null)).toEqual([]);
    expect(changesOf('x')).toEqual([]);
  });
});
