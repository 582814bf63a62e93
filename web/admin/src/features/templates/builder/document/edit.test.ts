// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { insertAt, moveAt, removeAt, setAt } from './edit';
import { keyOf } from './identity';
import type { JsonObject, JsonValue } from './json';
import { below, isWithin, parentOf, partsOf, valueAt } from './pointer';

const template = (): JsonObject => ({
  name: 'order',
  vendor: { kept: true },
  components: [
    { type: 'BODY', text: 'Hi' },
    { type: 'BUTTONS', buttons: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
  ],
});

describe('a pointer', () => {
  it('escapes slashes and tildes of member names both ways', () => {
    expect(below('/a', 'b/c~d', 0)).toBe('/a/b~1c~0d/0');
    expect(partsOf('/a/b~1c~0d/0')).toEqual(['a', 'b/c~d', '0']);
  });
  it('finds nothing where the document ends', () => {
    expect(valueAt({ a: [1] }, '/a/1')).toBeUndefined();
    expect(valueAt({ a: 'text' }, '/a/length')).toBeUndefined();
    expect(valueAt({}, '/toString')).toBeUndefined();
  });
  it('is within itself and its containers, not within a longer name', () => {
    expect(isWithin('/a/1', '/a')).toBe(true);
    expect(isWithin('/a', '/a')).toBe(true);
    expect(isWithin('/ab', '/a')).toBe(false);
    expect(parentOf('/a/1')).toBe('/a');
    expect(parentOf('')).toBe('');
  });
});

describe('an edit', () => {
  it('leaves the old document and everything beside the way untouched', () => {
    const before = template();
    const after = setAt(before, '/components/0/text', 'Hello');
    expect(before).toEqual(template());
    expect(valueAt(after, '/components/0/text')).toBe('Hello');
    expect(after.vendor).toBe(before.vendor);
    expect(valueAt(after, '/components/1')).toBe(valueAt(before, '/components/1'));
  });
  it('makes the lists and objects that are missing on the way', () => {
    expect(setAt({} as JsonValue, '/example/body_text/0/0', 'Ada')).toEqual({
      example: { body_text: [['Ada']] },
    });
  });
  it('removes a member or closes the gap in a list', () => {
    expect(removeAt(template(), '/vendor')).not.toHaveProperty('vendor');
    expect(valueAt(removeAt(template(), '/components/1/buttons/0'), '/components/1/buttons')).toEqual([
      { text: 'b' },
      { text: 'c' },
    ]);
  });
  it('inserts at both ends of a list', () => {
    const buttons = '/components/1/buttons';
    expect(valueAt(insertAt(template(), buttons, 0, { text: 'x' }), `${buttons}/0/text`)).toBe('x');
    expect(valueAt(insertAt(template(), buttons, 3, { text: 'x' }), `${buttons}/3/text`)).toBe('x');
  });
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
  ])('moves element %i to become element %i', (from, to, order) => {
    const moved = valueAt(moveAt(template(), '/components/1/buttons', from, to), '/components/1/buttons');
    expect((moved as { text: string }[]).map(({ text }) => text).join('')).toBe(order);
  });
  it('keeps the key of what it edits or moves, and gives each thing its own', () => {
    const before = template();
    const first = keyOf(valueAt(before, '/components/1/buttons/0') as object);
    const second = keyOf(valueAt(before, '/components/1/buttons/1') as object);
    expect(first).not.toBe(second);
    const moved = moveAt(setAt(before, '/components/1/buttons/0/text', 'z'), '/components/1/buttons', 0, 2);
    expect(keyOf(valueAt(moved, '/components/1/buttons/2') as object)).toBe(first);
  });
});
