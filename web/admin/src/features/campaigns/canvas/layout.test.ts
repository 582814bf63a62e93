// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasNode, NodeKind } from '../api/canvas';
import { arranged, COLUMN, placedCanvas, ROW, widthOf } from './layout';

const node = (id: string, kind: NodeKind, ...inputs: string[]): CanvasNode => ({
  id,
  kind,
  inputs: inputs.map((input) => {
    const [from = '', branch] = input.split('.');
    return branch ? { node: from, branch } : { node: from };
  }),
  branches: kind === 'split_percent' ? [{ name: 'A', percent: 50 }] : [],
});
const at = (canvas: Canvas, id: string) => {
  const found = canvas.nodes.find((one) => one.id === id);
  return { x: found?.x ?? Number.NaN, y: found?.y ?? Number.NaN };
};

describe('arranging', () => {
  const canvas = arranged({
    nodes: [
      node('send', 'send', 'less'),
      node('less', 'exclusion', 'all', 'late'),
      node('all', 'union', 'one', 'two'),
      node('one', 'read_audience'),
      node('two', 'read_audience'),
      node('late', 'read_audience'),
    ],
  });

  it('puts each below the farthest that it takes people from', () => {
    expect(['one', 'all', 'less', 'send'].map((id) => at(canvas, id).y)).toEqual([0, ROW, 2 * ROW, 3 * ROW]);
  });

  it('puts an audience just above the first that reads it', () => {
    expect(at(canvas, 'late').y).toBe(at(canvas, 'all').y);
  });

  it('puts one below the middle of those before it', () => {
    expect(at(canvas, 'all').x).toBeGreaterThan(at(canvas, 'one').x);
    expect(at(canvas, 'all').x).toBeLessThan(at(canvas, 'two').x);
    expect(at(canvas, 'send').x).toBe(at(canvas, 'less').x);
  });

  it('keeps those of a row apart', () => {
    expect(at(canvas, 'two').x - at(canvas, 'one').x).toBeGreaterThanOrEqual(COLUMN);
    expect(Math.abs(at(canvas, 'late').x - at(canvas, 'all').x)).toBeGreaterThanOrEqual(COLUMN);
  });

  it('orders those below a split by its branches', () => {
    const split = arranged({
      nodes: [
        node('read', 'read_audience'),
        node('split', 'split_percent', 'read'),
        node('rest', 'save_audience', 'split.rest'),
        node('a', 'send', 'split.A'),
      ],
    });
    expect(at(split, 'a').x).toBeLessThan(at(split, 'rest').x);
  });

  it('ends where some wait for each other', () => {
    const circle = arranged({ nodes: [node('a', 'filter', 'b'), node('b', 'filter', 'a')] });
    expect(circle.nodes.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
  });

  it('leaves a canvas alone that has places, and arranges one that lacks any', () => {
    expect(placedCanvas(canvas)).toBe(canvas);
    const [first, ...others] = canvas.nodes;
    const lacking = { nodes: [{ ...(first as CanvasNode), x: undefined }, ...others] };
    expect(placedCanvas(lacking)).toEqual(canvas);
  });

  it('gives a split room for its branches', () => {
    const branches = Array.from({ length: 10 }, (_, index) => ({ name: String(index) }));
    expect(widthOf({ ...node('split', 'split_percent'), branches })).toBeGreaterThan(COLUMN);
    expect(widthOf(node('one', 'filter'))).toBeLessThan(COLUMN);
  });
});
