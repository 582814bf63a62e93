// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../i18n/catalogue';
import type { QualityPoint } from './types';

/** One of Meta's ratings: its height in the chart, its name, and the state whose colour it takes. */
export interface Level {
  height: number;
  label: TextKey;
  state: string;
}

const UNKNOWN: Level = { height: 0, label: 'quality.unknown', state: 'unknown' };
const LEVELS: Record<string, Level> = {
  RED: { height: 1, label: 'quality.red', state: 'failed' },
  YELLOW: { height: 2, label: 'quality.yellow', state: 'warning' },
  GREEN: { height: 3, label: 'quality.green', state: 'ready' },
};

/** What a rating of Meta's stands for; one that is not known counts as none. */
export function levelOf(rating: string): Level {
  return LEVELS[rating] ?? UNKNOWN;
}

/** The level at a height of the chart, if there is one. */
export function levelAt(height: number): Level | undefined {
  return [UNKNOWN, ...Object.values(LEVELS)].find((level) => level.height === height);
}

const SECOND = 1000;

/** The points as columns for a chart: the times in seconds, and the heights. */
export function columnsOf(points: readonly QualityPoint[]): [number[], number[]] {
  return [
    points.map(({ at }) => Date.parse(at) / SECOND),
    points.map(({ rating }) => levelOf(rating).height),
  ];
}
