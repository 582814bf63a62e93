// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Template } from '../api/types';
import { groupByName } from './grouping';

const template = (name: string, language: string) =>
  ({ id: `${name}.${language}`, name, language }) as Template;

it('languages of one name stand together, names in the order in which they first come', () => {
  const groups = groupByName([template('b', 'en'), template('a', 'en'), template('b', 'fr')]);
  expect(groups.map(({ name, templates }) => [name, templates.map(({ language }) => language)])).toEqual([
    ['b', ['en', 'fr']],
    ['a', ['en']],
  ]);
});

it('a name that objects inherit is a name like any other', () => {
  expect(groupByName([template('constructor', 'en')])).toHaveLength(1);
});
