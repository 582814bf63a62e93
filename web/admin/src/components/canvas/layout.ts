// SPDX-License-Identifier: Apache-2.0
import type { Place } from './Drawing';

/** How far activities stand apart from each other. */
export const COLUMN = 280;
export const ROW = 136;
/** How far below an activity the next one stands where it names its ways at its lower edge. */
export const SPLIT_ROW = 184;

const WIDTH = 240;
const WAY_WIDTH = 88;
const GAP = COLUMN - WIDTH;

/** How wide an activity is drawn that names so many ways out of it. */
export const widthFor = (ways: number): number => Math.max(WIDTH, WAY_WIDTH * ways);

/** An activity as far as its place depends on it. */
export interface Box {
  id: string;
  width: number;
  /** How far below it the next one stands. */
  row: number;
}

/** A way from one activity to another, the `way`th of `ways`. */
export interface Link {
  from: string;
  to: string;
  way: number;
  ways: number;
}

/** The ways without those that lead back to where people come from: what is left has no circle. */
function forward(boxes: readonly Box[], links: readonly Link[]): Link[] {
  const open = new Set<string>();
  const done = new Set<string>();
  const kept: Link[] = [];
  const visit = (id: string) => {
    if (done.has(id)) return;
    open.add(id);
    for (const link of links.filter(({ from }) => from === id)) {
      if (open.has(link.to)) continue;
      kept.push(link);
      visit(link.to);
    }
    open.delete(id);
    done.add(id);
  };
  const isTaken = new Set(links.map(({ to }) => to));
  for (const { id } of boxes) if (!isTaken.has(id)) visit(id);
  for (const { id } of boxes) visit(id);
  return kept;
}

/** How many activities lie before each on the longest way to it. */
function layersOf(boxes: readonly Box[], links: readonly Link[]): Map<string, number> {
  const layers = new Map<string, number>();
  const visit = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const layer = Math.max(0, ...links.filter(({ to }) => to === id).map(({ from }) => visit(from) + 1));
    layers.set(id, layer);
    return layer;
  };
  for (const { id } of boxes) visit(id);
  return layers;
}

/** Brings what people come from first down to just above the first that takes them. */
function lowered(links: readonly Link[], layers: Map<string, number>): Map<string, number> {
  const result = new Map(layers);
  for (const id of layers.keys()) {
    if (links.some(({ to }) => to === id)) continue;
    const takers = links.filter(({ from }) => from === id);
    if (takers.length === 0) continue;
    result.set(id, Math.max(0, Math.min(...takers.map(({ to }) => (layers.get(to) ?? 1) - 1))));
  }
  return result;
}

/** Where an activity would best stand: below the middle of what it takes people from. */
function wish(id: string, links: readonly Link[], placed: ReadonlyMap<string, Place>): number | undefined {
  const above = links.flatMap(({ from, to, way, ways }) => {
    const source = to === id ? placed.get(from) : undefined;
    return source ? [source.x + (way - (ways - 1) / 2) * COLUMN] : [];
  });
  return above.length === 0 ? undefined : above.reduce((sum, x) => sum + x, 0) / above.length;
}

/** A place for each activity: in rows by the longest way to it, each below the middle of what it takes people from. */
export function arrangedPlaces(boxes: readonly Box[], links: readonly Link[]): Map<string, Place> {
  const known = new Set(boxes.map(({ id }) => id));
  const ways = forward(
    boxes,
    links.filter(({ from, to }) => known.has(from) && known.has(to)),
  );
  const layers = lowered(ways, layersOf(boxes, ways));
  const placed = new Map<string, Place>();
  const last = Math.max(0, ...layers.values());
  let y = 0;
  for (let layer = 0; layer <= last; layer += 1) {
    const row = boxes.filter(({ id }) => layers.get(id) === layer);
    const wished = row.map(({ id }) => wish(id, ways, placed));
    let aside = Math.max(-COLUMN, ...wished.filter((x) => x !== undefined));
    const ordered = row
      .map((box, index) => {
        const x = wished[index];
        if (x === undefined) aside += COLUMN;
        return { box, x: x ?? aside };
      })
      .sort((one, other) => one.x - other.x);
    const xs: number[] = [];
    let free = Number.NEGATIVE_INFINITY;
    for (const { box, x } of ordered) {
      const half = box.width / 2;
      const at = Math.max(x, free + half);
      xs.push(at);
      free = at + half + GAP;
    }
    const shift = ordered.reduce((sum, { x }, index) => sum + x - (xs[index] ?? 0), 0) / (row.length || 1);
    ordered.forEach(({ box }, index) => {
      placed.set(box.id, { x: Math.round((xs[index] ?? 0) + shift), y });
    });
    y += Math.max(0, ...row.map((box) => box.row));
  }
  return placed;
}

/** The first free place at `wanted` or to the right of it. */
export function freePlace(taken: readonly { x?: number; y?: number }[], wanted: Place): Place {
  const isFree = ({ x, y }: Place) =>
    !taken.some((one) => Math.abs((one.x ?? 0) - x) < COLUMN - 1 && Math.abs((one.y ?? 0) - y) < ROW - 1);
  let place = wanted;
  while (!isFree(place)) place = { ...place, x: place.x + COLUMN };
  return place;
}
