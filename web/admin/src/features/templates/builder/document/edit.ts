// SPDX-License-Identifier: Apache-2.0
import { inheritKey } from './identity';
import { isObject, type JsonValue } from './json';
import { partsOf } from './pointer';

type Change = (container: JsonValue[] | Record<string, JsonValue>, last: string) => void;

const INDEX = /^\d+$/;

/** `document` with `value` at `pointer`; containers that are missing on the way are made. */
export function setAt<T extends JsonValue>(document: T, pointer: string, value: JsonValue): T {
  return change(document, partsOf(pointer), (container, last) => {
    (container as Record<string, JsonValue>)[last] = value;
  }) as T;
}

/** `document` without what stands at `pointer`. */
export function removeAt<T extends JsonValue>(document: T, pointer: string): T {
  return change(document, partsOf(pointer), (container, last) => {
    if (Array.isArray(container)) container.splice(Number(last), 1);
    else delete container[last];
  }) as T;
}

/** `document` with `value` put into the list at `pointer`, before the element that is at `index` now. */
export function insertAt<T extends JsonValue>(
  document: T,
  pointer: string,
  index: number,
  value: JsonValue,
): T {
  return change(document, [...partsOf(pointer), String(index)], (container) => {
    (container as JsonValue[]).splice(index, 0, value);
  }) as T;
}

/** `document` with the element `from` of the list at `pointer` moved so that it becomes the element `to`. */
export function moveAt<T extends JsonValue>(document: T, pointer: string, from: number, to: number): T {
  return change(document, [...partsOf(pointer), String(from)], (container) => {
    const list = container as JsonValue[];
    list.splice(to, 0, ...list.splice(from, 1));
  }) as T;
}

/** Copies every container on the way to `parts`, and nothing else, so that what did not change stays identical. */
function change(value: JsonValue | undefined, parts: readonly string[], apply: Change): JsonValue {
  const [part, ...rest] = parts;
  if (part === undefined) throw new Error('The whole document is replaced, not edited');
  const copy = copyOf(value, part);
  if (rest.length === 0) apply(copy, part);
  else
    (copy as Record<string, JsonValue>)[part] = change(
      (copy as Record<string, JsonValue>)[part],
      rest,
      apply,
    );
  return copy;
}

function copyOf(value: JsonValue | undefined, part: string): JsonValue[] | Record<string, JsonValue> {
  const copy = Array.isArray(value)
    ? [...value]
    : isObject(value)
      ? { ...value }
      : INDEX.test(part)
        ? []
        : {};
  if (typeof value === 'object' && value !== null) inheritKey(value, copy);
  return copy;
}
