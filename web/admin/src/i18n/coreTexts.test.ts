// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fillText } from './coreTexts';

describe('fillText', () => {
  it('writes numbers as the language does', () => {
    expect(fillText('{max} characters', { max: 1024 }, 'en-US')).toBe('1,024 characters');
    expect(fillText('{max} caractères', { max: 1024 }, 'fr-FR')).toBe('1\u202f024 caractères');
  });

  it('writes codes digit by digit', () => {
    expect(fillText('{code}/{error_subcode}', { code: 131049, error_subcode: 2388299 }, 'fr-FR')).toBe(
      '131049/2388299',
    );
  });

  it('joins lists and leaves words as they are', () => {
    expect(fillText('{name}: {allowed}', { name: '한국', allowed: ['a', 'b'] }, 'en-US')).toBe('한국: a, b');
  });

  it('leaves a name without a value as written, and braces that are no name', () => {
    expect(fillText('{missing} {{1}} { }', { 1: 'x' }, 'en-US')).toBe('{missing} {x} { }');
  });

  it('does not look into what it filled in', () => {
    expect(fillText('{a}', { a: '{b}', b: 'x' }, 'en-US')).toBe('{b}');
  });
});
