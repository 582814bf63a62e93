// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';
import type { JsonObject } from './json';

const before: JsonObject & { components: JsonObject[] } = {
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'Hello {{1}}', example: { body_text: [['Ada']] } },
    { type: 'FOOTER', text: 'Bye' },
  ],
};

describe('the changes between two versions', () => {
  it('are none between equal ones', () => {
    expect(changesOf(before, structuredClone(before))).toEqual([]);
  });
  it('name the innermost place', () => {
    const after = structuredClone(before);
    (after.components[0] as { text: string }).text = 'Hi {{1}}';
    expect(changesOf(before, after)).toEqual([
      { at: '/components/0/text', before: 'Hello {{1}}', after: 'Hi {{1}}' },
    ]);
  });
  it('match parts by type, so that a new one before them changes nothing else', () => {
    const header = { type: 'HEADER', format: 'TEXT', text: 'News' };
    const after = { ...before, components: [header, ...before.components] };
    expect(changesOf(before, after)).toEqual([{ at: '/components/0', after: header }]);
  });
  it('tell what is gone and what is new', () => {
    const after = { components: [before.components[0] as object], name: 'x' } as never;
    expect(changesOf(before, after)).toEqual([
      { at: '/category', before: 'UTILITY' },
      { at: '/components/1', before: { type: 'FOOTER', text: 'Bye' } },
      { at: '/name', after: 'x' },
    ]);
  });
});
