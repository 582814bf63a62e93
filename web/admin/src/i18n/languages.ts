// SPDX-License-Identifier: Apache-2.0

/** The languages of the page: the name of the locale file, the BCP 47 tag handed to `Intl`, and its own name. */
export const LANGUAGES = [
  { code: 'en', tag: 'en-US', name: 'English' },
  { code: 'fr', tag: 'fr-FR', name: 'Français' },
  { code: 'ko', tag: 'ko-KR', name: '한국어' },
  { code: 'zh-CN', tag: 'zh-CN', name: '简体中文' },
] as const;

export type LanguageCode = (typeof LANGUAGES)[number]['code'];

const STORAGE_KEY = 'heliograph.language';

/** The BCP 47 tag of a language of the page. */
export function tagOf(code: LanguageCode): string {
  return LANGUAGES.find((language) => language.code === code)?.tag ?? 'en-US';
}

/**
 * The first of the wanted BCP 47 tags whose language the page speaks, else English. Every Chinese tag gives the
 * simplified Chinese there is.
 */
export function negotiateLanguage(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const spoken = tag.toLowerCase().split('-', 1)[0];
    const match = LANGUAGES.find(({ code }) => code.toLowerCase().split('-', 1)[0] === spoken);
    if (match) return match.code;
  }
  return 'en';
}

/** The language kept in this browser, else the one that the browser asks for. */
export function initialLanguage(): LanguageCode {
  const kept = localStorage.getItem(STORAGE_KEY);
  return negotiateLanguage(kept ? [kept, ...navigator.languages] : navigator.languages);
}

/** Keeps the language in this browser. */
export function keepLanguage(code: LanguageCode): void {
  localStorage.setItem(STORAGE_KEY, code);
}
