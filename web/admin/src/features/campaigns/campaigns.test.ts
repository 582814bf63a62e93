// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Campaign } from './api/types';
import { curlOf, exampleCall } from './curl';
import { peoplePath } from './paths';
import { partsOf } from './useDuration';

describe('a stretch of time', () => {
  it('is told in its two largest units', () => {
    expect(partsOf(93_784_000)).toEqual([
      { unit: 'day', count: 1 },
      { unit: 'hour', count: 2 },
    ]);
    expect(partsOf(13_000)).toEqual([{ unit: 'second', count: 13 }]);
  });

  it('is a second at least when it is not nothing', () => {
    expect(partsOf(1)).toEqual([{ unit: 'second', count: 1 }]);
    expect(partsOf(0)).toEqual([{ unit: 'second', count: 0 }]);
  });
});

describe('the call of an API-triggered campaign', () => {
  it('brings every value that the texts take from it', () => {
    const campaign = {
      treatments: [
        {
          percent: 100,
          content: {
            languages: [],
            bindings: [
              { key: 'body.1', attribute: 'name', from_call: true, fallback: 'friend' },
              { key: 'body.2', attribute: 'city' },
            ],
          },
        },
      ],
    } as unknown as Campaign;
    expect(exampleCall(campaign).recipients[0]?.values).toEqual({ name: 'friend' });
  });

  it('survives an apostrophe in the shell', () => {
    expect(curlOf('https://example.com', { a: "it's" })).toContain(`it'\\''s`);
  });
});

describe('the address of a list of people', () => {
  it('names only the filters that are set', () => {
    expect(peoplePath('7', { group: 'read', code: '', run_id: undefined })).toBe(
      '/campaigns/7/people?group=read',
    );
    expect(peoplePath('7')).toBe('/campaigns/7/people');
  });
});
