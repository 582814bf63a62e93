// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['en', 'fr', 'ko', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** What a browser of each language says of itself. */
export const browser_locale: Record<Language, string> = { en: 'en-US', fr: 'fr-FR', ko: 'ko-KR', 'zh-CN': 'zh-CN' };

const root = join(import.meta.dirname, '../..');

function read(folder: string, language: Language): Record<string, string> {
  return JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8'));
}

/** The words that the page shows in one language, from the same files. */
export class Words {
  readonly #page: Record<string, string>;
  readonly #core: Record<string, string>;

  constructor(readonly language: Language = 'en') {
    this.#page = read('web/admin/src/locales', language);
    this.#core = read('core/locales', language);
  }

  /** A text of the page with its values filled in; plurals are not chosen here, so such a text is a mistake. */
  page(key: string, values: Record<string, string> = {}): string {
    return fill(this.#page, key, values);
  }

  /** A text of the core: a finding, a state, an event. */
  core(key: string, values: Record<string, string> = {}): string {
    return fill(this.#core, key, values);
  }

  /** A pattern that matches a text of the core whatever its values are. */
  core_pattern(key: string): RegExp {
    const text = this.core(key);
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(parts.join('.*'));
  }
}

function fill(texts: Record<string, string>, key: string, values: Record<string, string>): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`There is no text ${key}`);
  return text.replace(/\{(\w+)(?:, number)?\}/g, (whole, name: string) => values[name] ?? whole);
}
