// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { attributesOf, rowsOf } from './attributeRows';

describe('the rows of attributes', () => {
  it('come by name and give the attributes back', () => {
    const attributes = { 이름: '민지', city: 'Seoul' };
    expect(rowsOf(attributes).map(({ name }) => name)).toEqual(['city', '이름']);
    expect(attributesOf(rowsOf(attributes))).toEqual(attributes);
  });

  it('leave out what has no name or no value', () => {
    expect(
      attributesOf([
        { key: 0, name: ' city ', value: 'Seoul' },
        { key: 1, name: '', value: 'x' },
        { key: 2, name: 'gift', value: '' },
      ]),
    ).toEqual({ city: 'Seoul' });
  });
});
