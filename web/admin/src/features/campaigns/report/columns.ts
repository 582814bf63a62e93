// SPDX-License-Identifier: Apache-2.0
import type { CampaignReport } from '../api/types';
import { SERIES } from './series';

type Point = CampaignReport['timeline'][number];

const SECOND = 1000;

/**
 * The points as columns for a chart: first the times in seconds, then a column per series. Stretches in which nothing
 * happened are not among the points; they become zeros, and so do one before the first and one after the last.
 */
export function columnsOf(points: readonly Point[], stepMs: number): number[][] {
  const times = points.map(({ at }) => Date.parse(at));
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || stepMs <= 0) return [[], ...SERIES.map(() => [])];
  const count = Math.round((last - first) / stepMs) + 3;
  const columns = [0, ...SERIES].map(() => new Array<number>(count).fill(0));
  for (let index = 0; index < count; index++) {
    columns[0]?.splice(index, 1, (first + (index - 1) * stepMs) / SECOND);
  }
  points.forEach((point, order) => {
    const index = Math.round(((times[order] ?? first) - first) / stepMs) + 1;
    SERIES.forEach(({ id }, series) => {
      columns[series + 1]?.splice(index, 1, point[id]);
    });
  });
  return columns;
}
