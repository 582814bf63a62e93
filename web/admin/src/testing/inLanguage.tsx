// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { ReactNode } from 'react';
import { FixedLanguage, type Language, makeLanguage } from '../i18n/Language';
import type { LanguageCode } from '../i18n/languages';

const repository = `${import.meta.dirname}/../../../..`;

/** The texts of one locale file, by key. `of` is the page's own or the core's. */
export function localeFile(of: 'page' | 'core', code: LanguageCode): Record<string, string> {
  const folder = of === 'page' ? `${repository}/web/admin/src/locales` : `${repository}/core/locales`;
  return JSON.parse(readFileSync(`${folder}/${code}.json`, 'utf8'));
}

/** A language with the page's real texts and, unless others are given, the core's. */
export function languageOf(code: LanguageCode, coreTexts = localeFile('core', code)): Language {
  const messages = Object.fromEntries(
    Object.entries(localeFile('page', code)).map(([key, text]) => [key, compileMessage(text)]),
  );
  return makeLanguage(code, { messages, coreTexts }, () => {});
}

/** A wrapper for Testing Library that speaks English, with the given texts of the core if any. */
export function inEnglish(coreTexts?: Record<string, string>) {
  const language = languageOf('en', coreTexts);
  return ({ children }: { children: ReactNode }) => (
    <FixedLanguage language={language}>{children}</FixedLanguage>
  );
}
