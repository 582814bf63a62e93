// SPDX-License-Identifier: Apache-2.0
import type { Canvas, CanvasNode, NodeKind } from '../api/canvas';
import { shapeOf } from './kinds';

/** How far activities stand apart from each other. An activity's place is the middle of its upper edge. */
export const COLUMN = 280;
export const ROW = 136;
const SPLIT_ROW = 184;

const WIDTH = 240;
const BRANCH_WIDTH = 88;
const GAP = COLUMN - WIDTH;

/** How wide an activity is drawn: a split has room for each of its branches. */
export function widthOf({ branches }: CanvasNode): number {
  return branches.length === 0 ? WIDTH : Math.max(WIDTH, BRANCH_WIDTH * (branches.length + 1));
}

/** How far below an activity of `kind` the next one stands: a split names its branches at its lower edge. */
export const rowOf = (kind: NodeKind): number => (shapeOf(kind).gives === 'branches' ? SPLIT_ROW : ROW);

/** How many activities lie before each on the longest way to it; those in a circle count as met once. */
function layersOf({ nodes }: Canvas): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const layers = new Map<string, number>();
  const open = new Set<string>();
  const visit = (node: CanvasNode): number => {
    const known = layers.get(node.id);
    if (known !== undefined) return known;
    if (open.has(node.id)) return 0;
    open.add(node.id);
    const before = node.inputs.flatMap((input) => byId.get(input.node) ?? []).map((one) => visit(one) + 1);
    const layer = Math.max(0, ...before);
    open.delete(node.id);
    layers.set(node.id, layer);
    return layer;
  };
  nodes.forEach(visit);
  return layers;
}

/** Brings what people come from first down to just above the first that takes them. */
function lowered(canvas: Canvas, layers: Map<string, number>): Map<string, number> {
  const result = new Map(layers);
  for (const { id, inputs } of canvas.nodes) {
    if (inputs.length > 0) continue;
    const takers = canvas.nodes.filter((node) => node.inputs.some((input) => input.node === id));
    if (takers.length === 0) continue;
    result.set(id, Math.max(0, Math.min(...takers.map((taker) => (layers.get(taker.id) ?? 1) - 1))));
  }
  return result;
}

/** Where each of a row would best stand, below the middle of what it takes people from. */
function wishes(row: readonly CanvasNode[], placed: ReadonlyMap<string, CanvasNode>): (number | undefined)[] {
  return row.map(({ inputs }) => {
    const above = inputs.flatMap(({ node, branch }) => {
      const source = placed.get(node);
      if (!source) return [];
      const ways = source.branches.length + 1;
      const way = branch === undefined ? -1 : source.branches.findIndex(({ name }) => name === branch);
      const at = branch === undefined ? 0 : ((way < 0 ? ways - 1 : way) - (ways - 1) / 2) * COLUMN;
      return [(source.x ?? 0) + at];
    });
    return above.length === 0 ? undefined : above.reduce((sum, x) => sum + x, 0) / above.length;
  });
}

/** The activities in rows by the longest way to them, each below the middle of what it takes people from. */
export function arranged(canvas: Canvas): Canvas {
  const layers = lowered(canvas, layersOf(canvas));
  const placed = new Map<string, CanvasNode>();
  const last = Math.max(0, ...layers.values());
  let y = 0;
  for (let layer = 0; layer <= last; layer += 1) {
    const row = canvas.nodes.filter(({ id }) => layers.get(id) === layer);
    const wished = wishes(row, placed);
    const right = Math.max(-COLUMN, ...wished.filter((x) => x !== undefined));
    let aside = right;
    const ordered = row
      .map((node, index) => {
        const x = wished[index];
        if (x === undefined) aside += COLUMN;
        return { node, x: x ?? aside };
      })
      .sort((one, other) => one.x - other.x);
    const xs: number[] = [];
    let free = Number.NEGATIVE_INFINITY;
    for (const { node, x } of ordered) {
      const half = widthOf(node) / 2;
      const at = Math.max(x, free + half);
      xs.push(at);
      free = at + half + GAP;
    }
    const shift = ordered.reduce((sum, { x }, index) => sum + x - (xs[index] ?? 0), 0) / (row.length || 1);
    ordered.forEach(({ node }, index) => {
      placed.set(node.id, { ...node, x: Math.round((xs[index] ?? 0) + shift), y });
    });
    y += Math.max(0, ...row.map(({ kind }) => rowOf(kind)));
  }
  return { nodes: canvas.nodes.map((node) => placed.get(node.id) ?? node) };
}

/** `canvas` itself where every activity has a place; else all of it arranged. */
export function placedCanvas(canvas: Canvas): Canvas {
  const hasPlaces = canvas.nodes.every(({ x, y }) => x !== undefined && y !== undefined);
  return hasPlaces ? canvas : arranged(canvas);
}
