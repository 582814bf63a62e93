// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../api/types';
import { shownValue } from './shownValue';

const credentials = [{ id: 'c1', name: 'Main' } as Credential];

describe('shownValue', () => {
  it('gives credentials by their name, or by their id when they are gone', () => {
    expect(shownValue('credential_id', 'c1', credentials)).toBe('Main');
    expect(shownValue('credential_id', 'c2', credentials)).toBe('c2');
  });

  it('joins a list and marks what is empty', () => {
    expect(shownValue('tags', ['a', 'b'], credentials)).toBe('a, b');
    expect(shownValue('tags', [], credentials)).toBe('–');
    expect(shownValue('description', undefined, credentials)).toBe('–');
    expect(shownValue('description', 'c1', credentials)).toBe('c1');
  });
});
