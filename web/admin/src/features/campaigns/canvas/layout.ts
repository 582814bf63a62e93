// SPDX-License-Identifier: Apache-2.0
import {
  arrangedPlaces,
  COLUMN,
  type Link,
  ROW,
  SPLIT_ROW,
  widthFor,
} from '../../../components/canvas/layout';
import type { Canvas, CanvasNode, NodeKind } from '../api/canvas';
import { shapeOf } from './kinds';

export { COLUMN, ROW };

/** How wide an activity is drawn: a split has room for each of its branches. */
export const widthOf = ({ branches }: CanvasNode): number =>
  widthFor(branches.length === 0 ? 0 : branches.length + 1);

/** How far below an activity of `kind` the next one stands: a split names its branches at its lower edge. */
export const rowOf = (kind: NodeKind): number => (shapeOf(kind).gives === 'branches' ? SPLIT_ROW : ROW);

function linksOf({ nodes }: Canvas): Link[] {
  return nodes.flatMap(({ id, inputs }) =>
    inputs.map(({ node, branch }) => {
      const branches = nodes.find((one) => one.id === node)?.branches ?? [];
      const way = branches.findIndex(({ name }) => name === branch);
      if (branch === undefined) return { from: node, to: id, way: 0, ways: 1 };
      return { from: node, to: id, way: way < 0 ? branches.length : way, ways: branches.length + 1 };
    }),
  );
}

/** The activities in rows by the longest way to them, each below the middle of what it takes people from. */
export function arranged(canvas: Canvas): Canvas {
  const boxes = canvas.nodes.map((node) => ({ id: node.id, width: widthOf(node), row: rowOf(node.kind) }));
  const places = arrangedPlaces(boxes, linksOf(canvas));
  return { nodes: canvas.nodes.map((node) => ({ ...node, ...places.get(node.id) })) };
}

/** `canvas` itself where every activity has a place; else all of it arranged. */
export function placedCanvas(canvas: Canvas): Canvas {
  const hasPlaces = canvas.nodes.every(({ x, y }) => x !== undefined && y !== undefined);
  return hasPlaces ? canvas : arranged(canvas);
}
