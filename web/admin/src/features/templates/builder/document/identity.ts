// SPDX-License-Identifier: Apache-2.0
import { isObject, type JsonValue } from './json';
import { partsOf } from './pointer';

const keys = new WeakMap<object, string>();
let made = 0;

/** The key that an object keeps through every edit and move, so that its form keeps focus and state. */
export function keyOf(object: object): string {
  let key = keys.get(object);
  if (key === undefined) {
    made += 1;
    key = `k${made}`;
    keys.set(object, key);
  }
  return key;
}

/** Makes `copy` the same thing as `original` in a newer version. */
export function inheritKey(original: object, copy: object): void {
  const key = keys.get(original);
  if (key !== undefined) keys.set(copy, key);
}

/**
 * Names the place `pointer` so that the name stays with it when the list it is in changes: by the innermost list
 * element on the way to it, and the rest of the way.
 */
export function placeKeyOf(document: JsonValue, pointer: string): string {
  let value: JsonValue | undefined = document;
  let name = '';
  for (const part of partsOf(pointer)) {
    const isInList = Array.isArray(value);
    value = (value as Record<string, JsonValue> | undefined)?.[part];
    name = isInList && isObject(value) ? keyOf(value) : `${name}/${part}`;
    if (typeof value !== 'object' || value === null) value = undefined;
  }
  return name;
}
