// SPDX-License-Identifier: Apache-2.0
import type { Messages } from '@lingui/core';
import type { LanguageCode } from './languages';

/** A key of the page's own texts; English names them all. */
export type TextKey = keyof typeof import('../locales/en.json');

/** What one language says: the page's compiled messages, and the core's texts of findings, states and events. */
export interface Catalogue {
  messages: Messages;
  coreTexts: Record<string, string>;
}

const PAGE: Record<LanguageCode, () => Promise<{ default: unknown }>> = {
  en: () => import('../locales/en.json?messages'),
  fr: () => import('../locales/fr.json?messages'),
  ko: () => import('../locales/ko.json?messages'),
  'zh-CN': () => import('../locales/zh-CN.json?messages'),
};

const CORE: Record<LanguageCode, () => Promise<{ default: unknown }>> = {
  en: () => import('heliograph-texts/en.json'),
  fr: () => import('heliograph-texts/fr.json'),
  ko: () => import('heliograph-texts/ko.json'),
  'zh-CN': () => import('heliograph-texts/zh-CN.json'),
};

/** Fetches one language. Rejects when a file cannot be fetched. */
export async function loadCatalogue(code: LanguageCode): Promise<Catalogue> {
  const [page, core] = await Promise.all([PAGE[code](), CORE[code]()]);
  return { messages: page.default as Messages, coreTexts: core.default as Record<string, string> };
}
