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

/** How much of a language is there: what the frame and the first screen say, or all of it. */
export type Extent = 'first' | 'whole';

type File = Promise<{ default: unknown }>;

/** Fetches one half of a language: the page's own texts, and the core's. */
type Half = () => [page: File, core: File];

const FIRST: Record<LanguageCode, Half> = {
  en: () => [import('../locales/en.json?messages=first'), import('heliograph-texts/en.json?texts=first')],
  fr: () => [import('../locales/fr.json?messages=first'), import('heliograph-texts/fr.json?texts=first')],
  ko: () => [import('../locales/ko.json?messages=first'), import('heliograph-texts/ko.json?texts=first')],
  'zh-CN': () => [
    import('../locales/zh-CN.json?messages=first'),
    import('heliograph-texts/zh-CN.json?texts=first'),
  ],
};

const LATER: Record<LanguageCode, Half> = {
  en: () => [import('../locales/en.json?messages=later'), import('heliograph-texts/en.json?texts=later')],
  fr: () => [import('../locales/fr.json?messages=later'), import('heliograph-texts/fr.json?texts=later')],
  ko: () => [import('../locales/ko.json?messages=later'), import('heliograph-texts/ko.json?texts=later')],
  'zh-CN': () => [
    import('../locales/zh-CN.json?messages=later'),
    import('heliograph-texts/zh-CN.json?texts=later'),
  ],
};

/** Fetches one language as far as it is asked for. Rejects when a file cannot be fetched. */
export async function loadCatalogue(code: LanguageCode, extent: Extent): Promise<Catalogue> {
  const halves = extent === 'whole' ? [FIRST[code], LATER[code]] : [FIRST[code]];
  const catalogues = await Promise.all(halves.map(load));
  return {
    messages: Object.assign({}, ...catalogues.map((one) => one.messages)),
    coreTexts: Object.assign({}, ...catalogues.map((one) => one.coreTexts)),
  };
}

async function load(half: Half): Promise<Catalogue> {
  const [page, core] = await Promise.all(half());
  return { messages: page.default as Messages, coreTexts: core.default as Record<string, string> };
}
