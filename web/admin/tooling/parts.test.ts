// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import coreTexts from '../../../core/locales/en.json' with { type: 'json' };
import texts from '../src/locales/en.json' with { type: 'json' };
import { partOfCoreText, partOfPageText } from './parts';

const root = `${import.meta.dirname}/../src`;
const OF_THE_FIRST_LOAD = [
  'api/*.{ts,tsx}',
  'app/*.{ts,tsx}',
  'components/*.{ts,tsx}',
  'features/*/feature.ts',
  'features/entrance/*.tsx',
  'features/start/*.{ts,tsx}',
  'i18n/*.{ts,tsx}',
];

describe('the halves of a language', () => {
  it('leave everything that the frame, the entrance and the first screen say in the first half', () => {
    const files = OF_THE_FIRST_LOAD.flatMap((pattern) => globSync(pattern, { cwd: root })).filter(
      (name) => !name.includes('.test.'),
    );
    expect(files.length).toBeGreaterThan(50);
    const said = files.flatMap((name) => {
      const source = readFileSync(`${root}/${name}`, 'utf8');
      return [...source.matchAll(/'([a-z_]+(?:\.[a-z_]+)+)'/g)].map(([, key]) => ({ name, key: key ?? '' }));
    });
    const known = said.filter(({ key }) => key in texts);
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(({ key }) => partOfPageText(key) === 'later')).toEqual([]);
  });

  it('keep the findings that any screen may meet in the first half', () => {
    const anywhere = Object.keys(coreTexts).filter((key) =>
      /^(?:finding\.(?:account|api|auth|base|channel|graph|http|phone)|readiness)\./.test(key),
    );
    expect(anywhere.length).toBeGreaterThan(100);
    expect(anywhere.filter((key) => partOfCoreText(key) === 'later')).toEqual([]);
  });

  it('share the texts of the core', () => {
    const later = Object.keys(coreTexts).filter((key) => partOfCoreText(key) === 'later');
    expect(later).toContain('finding.template.not_recognised');
    expect(later.length).toBeLessThan(Object.keys(coreTexts).length);
  });
});
