// SPDX-License-Identifier: Apache-2.0
import { isObject, type JsonValue, typeOf } from './json';
import { below } from './pointer';

/** One place at which two versions of a document differ; a side that has nothing there is undefined. */
export interface Change {
  /** The place in the newer version, or in the older one where the newer has nothing. */
  at: string;
  before?: JsonValue;
  after?: JsonValue;
}

/** Where `after` differs from `before`, innermost places first. Elements of a list are matched by `type`, then by order. */
export function changesOf(before: JsonValue | undefined, after: JsonValue | undefined, at = ''): Change[] {
  if (before === after) return [];
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((member) =>
      changesOf(before[member], after[member], below(at, member)),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(before, after, at);
  return [{ at, before, after }];
}

function changesOfLists(before: readonly JsonValue[], after: readonly JsonValue[], at: string): Change[] {
  const left = before.map((element, index) => ({ element, index }));
  const changes = after.flatMap((element, index) => {
    const match = left.findIndex((other) => typeOf(other.element) === typeOf(element));
    const former = match === -1 ? undefined : left.splice(match, 1)[0]?.element;
    return changesOf(former, element, below(at, index));
  });
  return [...changes, ...left.map(({ element, index }) => ({ at: below(at, index), before: element }))];
}
