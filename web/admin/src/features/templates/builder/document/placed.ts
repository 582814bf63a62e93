// SPDX-License-Identifier: Apache-2.0

/** Things with a place, in lists by place. */
export type Placed<T> = ReadonlyMap<string, readonly T[]>;

/** Groups `things` by place. A list that is equal to the one in `before` is that very list. */
export function placed<T extends { at: string }>(things: readonly T[], before?: Placed<T>): Placed<T> {
  const lists = new Map<string, T[]>();
  for (const thing of things) {
    const list = lists.get(thing.at);
    if (list) list.push(thing);
    else lists.set(thing.at, [thing]);
  }
  return new Map([...lists].map(([at, list]) => [at, kept(list, before?.get(at))]));
}

/** `before` when it says the same as `now`, so that what depends on it need not be done again. */
export function kept<T>(now: T, before: T | undefined): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
