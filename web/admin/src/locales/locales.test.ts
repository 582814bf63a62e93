// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../i18n/languages';
import { localeFile } from '../testing/inLanguage';

/** The values that a message names, also those within a plural. */
function placeholdersOf(message: unknown): string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((part) => {
    if (!Array.isArray(part)) return [];
    const [name, , choices] = part as [string, string?, Record<string, unknown>?];
    return [name, ...Object.values(choices ?? {}).flatMap(placeholdersOf)].filter((word) => word !== '#');
  });
}

const namesIn = (text = '') => [...new Set(placeholdersOf(compileMessage(text)))].sort().join();

const english = localeFile('page', 'en');
const others = LANGUAGES.filter(({ code }) => code !== 'en');

describe('the page’s texts', () => {
  it.each(others)('$name has the keys of English and no other', ({ code }) => {
    expect(Object.keys(localeFile('page', code))).toEqual(Object.keys(english));
  });

  it.each(LANGUAGES)('$name says something for each key', ({ code }) => {
    const empty = Object.entries(localeFile('page', code)).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(others)('$name names the same values as English', ({ code }) => {
    const texts = localeFile('page', code);
    const different = Object.keys(english).filter((key) => namesIn(texts[key]) !== namesIn(english[key]));
    expect(different).toEqual([]);
  });

  it('each key is used by the page', () => {
    const sources = sourceTexts().join('\n');
    const literals = new Set([...sources.matchAll(/'([a-z0-9_.-]+)'/gi)].map(([, key]) => key));
    const patterns = [...sources.matchAll(/`([a-z0-9_.]+)\$\{[^`]*\}([a-z0-9_.]*)`/gi)].map(
      ([, before, after]) => new RegExp(`^${escaped(before)}[A-Za-z0-9_-]+${escaped(after)}$`),
    );
    const unused = Object.keys(english).filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the core’s texts', () => {
  it.each(others)('$name has the keys of English and no other', ({ code }) => {
    expect(Object.keys(localeFile('core', code)).sort()).toEqual(
      Object.keys(localeFile('core', 'en')).sort(),
    );
  });
});

function sourceTexts(): string[] {
  const root = `${import.meta.dirname}/..`;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
    .map((name) => readFileSync(`${root}/${name}`, 'utf8'));
}

function escaped(text = ''): string {
  return text.replaceAll('.', '\\.');
}
