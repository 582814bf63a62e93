// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { initialLanguage, keepLanguage, negotiateLanguage } from './languages';

describe('negotiateLanguage', () => {
  it('takes the first language that the page speaks', () => {
    expect(negotiateLanguage(['de-DE', 'fr-CA', 'ko'])).toBe('fr');
  });

  it('takes any Chinese for simplified Chinese', () => {
    expect(negotiateLanguage(['zh-Hant-TW'])).toBe('zh-CN');
    expect(negotiateLanguage(['zh'])).toBe('zh-CN');
  });

  it('falls back to English', () => {
    expect(negotiateLanguage(['de', 'it'])).toBe('en');
    expect(negotiateLanguage([])).toBe('en');
  });
});

describe('initialLanguage', () => {
  it('prefers the language kept in this browser', () => {
    keepLanguage('ko');
    expect(initialLanguage()).toBe('ko');
  });
});
