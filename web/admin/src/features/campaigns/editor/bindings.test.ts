// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { MessageField } from '../../messages/room';
import { bindingFrom, bindingsFor, sourceOf, storedValue, valuesFor, withBinding } from './bindings';

const fieldOf = (key: string, is_required = true) => ({ key, is_required }) as MessageField;
const person = { phone: '821012345678', attributes: { first_name: 'Mina', city: ' ' } };

describe('the source of a binding', () => {
  it.each(['value', 'attribute', 'call', 'link'] as const)('is kept when it is %s', (source) => {
    expect(sourceOf(bindingFrom(source, 'body.1'))).toBe(source);
  });
});

describe('the bindings of a template', () => {
  it('are open for each required field and keep what was there', () => {
    const before = [
      { key: 'body.2', attribute: 'city' },
      { key: 'gone.1', value: 'x' },
    ];
    expect(bindingsFor([fieldOf('body.1'), fieldOf('body.2'), fieldOf('button.0', false)], before)).toEqual([
      { key: 'body.1' },
      { key: 'body.2', attribute: 'city' },
    ]);
  });

  it('change in their place', () => {
    const before = [{ key: 'a' }, { key: 'b' }];
    expect(withBinding(before, { key: 'a', value: '1' }, true)).toEqual([
      { key: 'a', value: '1' },
      { key: 'b' },
    ]);
  });

  it('lose an optional field that is emptied, and keep a required one', () => {
    const before = [{ key: 'a', value: '1' }];
    expect(withBinding(before, { key: 'a', value: undefined }, false)).toEqual([]);
    expect(withBinding(before, { key: 'a', value: undefined }, true)).toEqual([
      { key: 'a', value: undefined },
    ]);
  });
});

describe('a stored value', () => {
  it('is nothing for an empty text or object', () => {
    expect(storedValue('')).toBeUndefined();
    expect(storedValue({})).toBeUndefined();
    expect(storedValue('0')).toBe('0');
    expect(storedValue({ link: 'https://example.com/a.png' })).toEqual({ link: 'https://example.com/a.png' });
  });
});

describe('the values of a preview', () => {
  const choice = (binding: object) => ({ languages: [], bindings: [{ key: 'body.1', ...binding }] });

  it('are those of the person, or what falls back', () => {
    const own = { attribute: 'first_name', fallback: 'friend' };
    expect(valuesFor(choice(own), person)).toEqual({ 'body.1': 'Mina' });
    expect(valuesFor(choice(own))).toEqual({ 'body.1': 'friend' });
    expect(valuesFor(choice({ attribute: 'city', fallback: 'here' }), person)).toEqual({ 'body.1': 'here' });
  });

  it('know the own fields of a person', () => {
    expect(valuesFor(choice({ attribute: 'phone' }), person)).toEqual({ 'body.1': '821012345678' });
  });

  it('name what is not known', () => {
    expect(valuesFor(choice({ attribute: 'first_name' }))).toEqual({ 'body.1': '‹first_name›' });
    expect(valuesFor(choice({ attribute: 'order', from_call: true }), person)).toEqual({
      'body.1': '‹order›',
    });
    expect(valuesFor(choice({ link: 'shop' }), person)).toEqual({ 'body.1': '‹shop›' });
  });

  it('leave an open field out', () => {
    expect(valuesFor(choice({}))).toEqual({});
  });
});
