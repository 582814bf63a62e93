// SPDX-License-Identifier: Apache-2.0
import type { Journey, JourneyFate, JourneyNode, JourneyNodeKind } from '../api/types';
import { settingsOf } from './newNode';

/** What a new journey may begin with. */
export const SHAPES = ['blank', 'welcome', 'event', 'audience', 'win_back'] as const;
export type Shape = (typeof SHAPES)[number];

type Step = [kind: JourneyNodeKind, ways: Record<string, number>, settings?: Partial<JourneyNode>];

const DAY_S = 86_400;

/** A reaction that waits so many days for one thing that people do. */
const waitingFor = (fate: 'read' | 'replied', days: number): Partial<JourneyNode> => ({
  reaction: { cases: [{ name: fate, fate, error_codes: [] }], timeout_seconds: days * DAY_S },
});

/** The activities of each shape; a way leads to the activity with that place in the list. */
const STEPS: Record<Shape, readonly Step[]> = {
  blank: [],
  welcome: [
    ['inbound', { next: 1 }],
    ['whatsapp', { next: 2 }],
    ['reaction', { read: 3, timeout: 4 }, waitingFor('read', 1)],
    ['whatsapp', { next: 5 }],
    ['end', {}],
    ['end', {}],
  ],
  event: [
    ['event', { next: 1 }],
    ['whatsapp', { next: 2 }],
    ['end', {}],
  ],
  audience: [
    ['audience', { next: 1 }],
    ['whatsapp', { next: 2 }],
    ['reaction', { replied: 3, timeout: 4 }, waitingFor('replied', 2)],
    ['end', {}],
    ['whatsapp', { next: 5 }],
    ['end', {}],
  ],
  win_back: [
    ['qualification', { next: 1 }],
    ['wait', { next: 2 }],
    ['whatsapp', { next: 3 }],
    ['end', {}],
  ],
};

export const shapeOf = (name: string | null): Shape => SHAPES.find((shape) => shape === name) ?? 'blank';

/** A new journey of a shape, whose messages are sent by `sender`. `nameOf` gives the cases of its reactions names. */
export function newJourney(
  shape: Shape,
  sender: string | undefined,
  timeZone: string,
  nameOf: (fate: JourneyFate) => string,
): Journey {
  const counts = new Map<string, number>();
  const ids = STEPS[shape].map(([kind]) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return `${kind}_${number}`;
  });
  const nodes = STEPS[shape].map(([kind, ways, settings], index): JourneyNode => {
    const fates = settings?.reaction?.cases ?? [];
    const named = (way: string) => {
      const one = fates.find(({ name }) => name === way);
      return one ? nameOf(one.fate) : way;
    };
    const cases = fates.map((one) => ({ ...one, name: named(one.name) }));
    return {
      id: ids[index] ?? '',
      kind,
      ways: Object.entries(ways).map(([way, to]) => ({ way: named(way), to: ids[to] })),
      ...settingsOf(kind, sender),
      ...(settings?.reaction ? { reaction: { ...settings.reaction, cases } } : settings),
    };
  });
  return { name: '', tags: [], settings: { time_zone: timeZone }, nodes };
}
