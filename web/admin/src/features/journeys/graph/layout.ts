// SPDX-License-Identifier: Apache-2.0
import { arrangedPlaces, type Link, ROW, SPLIT_ROW, widthFor } from '../../../components/canvas/layout';
import type { JourneyNode } from '../api/types';
import type { Rules } from './rules';

/** The ways of an activity that are named where they leave it; none where people only go on. */
export function namedWays(rules: Rules, node: JourneyNode): string[] {
  const ways = rules.ways(node).map(({ way }) => way);
  return ways.length === 1 && ways[0] === 'next' ? [] : ways;
}

export const widthOf = (rules: Rules, node: JourneyNode): number => widthFor(namedWays(rules, node).length);

/** How far below an activity the next one stands. */
export const rowOf = (rules: Rules, node: JourneyNode): number =>
  namedWays(rules, node).length > 0 ? SPLIT_ROW : ROW;

/** The activities in rows by the longest way to them. */
export function arranged(rules: Rules, nodes: readonly JourneyNode[]): JourneyNode[] {
  const boxes = nodes.map((node) => ({
    id: node.id,
    width: widthOf(rules, node),
    row: rowOf(rules, node),
  }));
  const links = nodes.flatMap((node): Link[] => {
    const leading = rules.ways(node).flatMap(({ way }) => {
      const to = node.ways.find((one) => one.way === way)?.to;
      return to ? [to] : [];
    });
    return leading.map((to, way) => ({ from: node.id, to, way, ways: leading.length }));
  });
  const places = arrangedPlaces(boxes, links);
  return nodes.map((node) => ({ ...node, ...places.get(node.id) }));
}

/** `nodes` themselves where every one has a place; else all of them arranged. */
export function placed(rules: Rules, nodes: JourneyNode[]): JourneyNode[] {
  const hasPlaces = nodes.every(({ x, y }) => x !== undefined && x !== null && y !== undefined && y !== null);
  return hasPlaces ? nodes : arranged(rules, nodes);
}
