// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { tokenOfAddress } from './tokenOfAddress';

describe('tokenOfAddress', () => {
  it('reads the token of the fragment', () => {
    expect(tokenOfAddress({ hash: '#token=a-b_c', search: '' })).toBe('a-b_c');
  });

  it('reads the token of the query where the fragment has none', () => {
    expect(tokenOfAddress({ hash: '', search: '?token=xyz' })).toBe('xyz');
    expect(tokenOfAddress({ hash: '#token=first', search: '?token=second' })).toBe('first');
  });

  it('is empty without a token', () => {
    expect(tokenOfAddress({ hash: '#other', search: '?a=b' })).toBe('');
  });
});
