// SPDX-License-Identifier: Apache-2.0
import type { Journey, JourneyNode } from '../api/types';

/** What happened to an activity between two versions. */
export type Change = 'same' | 'changed' | 'added' | 'removed';

/** The same text for the same settings; where it stands makes no difference. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, member]) => member !== null && member !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

function contentOf({ x, y, ways, ...node }: JourneyNode): string {
  return textOf({ ...node, ways: ways.toSorted((one, other) => (one.way < other.way ? -1 : 1)) });
}

/** Every activity of two versions with what became of it, those of the earlier first. */
export function differences(
  before: Journey,
  after: Journey,
): { id: string; before?: JourneyNode; after?: JourneyNode; change: Change }[] {
  const ids = [...new Set([...before.nodes, ...after.nodes].map(({ id }) => id))];
  return ids.map((id) => {
    const one = before.nodes.find((node) => node.id === id);
    const other = after.nodes.find((node) => node.id === id);
    if (!one) return { id, after: other, change: 'added' };
    if (!other) return { id, before: one, change: 'removed' };
    return {
      id,
      before: one,
      after: other,
      change: contentOf(one) === contentOf(other) ? 'same' : 'changed',
    };
  });
}
