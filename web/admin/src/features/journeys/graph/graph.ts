// SPDX-License-Identifier: Apache-2.0
import type { Place } from '../../../components/canvas/Drawing';
import { COLUMN, freePlace } from '../../../components/canvas/layout';
import type { JourneyNode, JourneyNodeKind } from '../api/types';
import { rowOf } from './layout';
import { settingsOf } from './newNode';
import { type Rules, takes } from './rules';

type Nodes = readonly JourneyNode[];

/** A way out of an activity, by its name. */
export interface WayRef {
  source: string;
  way: string;
}

export const findNode = (nodes: Nodes, id: string | undefined): JourneyNode | undefined =>
  nodes.find((node) => node.id === id);

/** `nodes` with `change` made to the activity `id`. */
export function withNode(nodes: Nodes, id: string, change: Partial<JourneyNode>): JourneyNode[] {
  return nodes.map((node) => (node.id === id ? { ...node, ...change } : node));
}

/** Where a way leads; undefined when nowhere. */
export const targetOf = (node: JourneyNode, way: string): string | undefined =>
  node.ways.find((one) => one.way === way)?.to ?? undefined;

/** The ways that lead to the activity `id`. */
export function waysTo(nodes: Nodes, id: string): WayRef[] {
  return nodes.flatMap((node) =>
    node.ways.flatMap(({ way, to }) => (to === id ? [{ source: node.id, way }] : [])),
  );
}

/** Lets people who leave `source` by `way` go on to `target`; nowhere when that is undefined. */
export function connect(nodes: Nodes, { source, way }: WayRef, target: string | undefined): JourneyNode[] {
  const node = findNode(nodes, source);
  if (!node || source === target) return [...nodes];
  const others = node.ways.filter((one) => one.way !== way);
  return withNode(nodes, source, { ways: target ? [...others, { way, to: target }] : others });
}

/** `nodes` without some ways. */
export function disconnect(nodes: Nodes, gone: readonly WayRef[]): JourneyNode[] {
  return gone.reduce<JourneyNode[]>((left, ref) => connect(left, ref, undefined), [...nodes]);
}

function removeNode(rules: Rules, nodes: Nodes, id: string): JourneyNode[] {
  const node = findNode(nodes, id);
  if (!node) return [...nodes];
  const onward = rules.ways(node).map(({ way }) => targetOf(node, way));
  const next = onward.find((to) => to !== undefined && to !== id);
  const before = waysTo(nodes, id).filter(({ source }) => source !== id);
  const isJoin = findNode(nodes, next)?.kind === 'join';
  const bridge = before.length === 1 || isJoin ? next : undefined;
  const kept = nodes.filter((one) => one !== node);
  return before.reduce<JourneyNode[]>((left, ref) => connect(left, ref, bridge), kept);
}

/** `nodes` without some activities. Who came to one by a single way goes on by its first. */
export function removeNodes(rules: Rules, nodes: Nodes, ids: readonly string[]): JourneyNode[] {
  return ids.reduce<JourneyNode[]>((left, id) => removeNode(rules, left, id), [...nodes]);
}

function newNode(
  nodes: Nodes,
  kind: JourneyNodeKind,
  { x, y }: Place,
  sender: string | undefined,
): JourneyNode {
  let number = 1;
  while (findNode(nodes, `${kind}_${number}`)) number += 1;
  return {
    id: `${kind}_${number}`,
    kind,
    ways: [],
    x: Math.round(x),
    y: Math.round(y),
    ...settingsOf(kind, sender),
  };
}

/** Where a new activity goes: behind one, or into a way. */
export interface Spot {
  behind?: string;
  into?: WayRef;
}

/** Puts a new activity into a way, between where it comes from and where it leads. */
function insert(rules: Rules, nodes: Nodes, added: JourneyNode, { source, way }: WayRef): JourneyNode[] {
  const from = findNode(nodes, source);
  const to = from && findNode(nodes, targetOf(from, way));
  const x = to ? ((to.x ?? 0) + (from?.x ?? 0)) / 2 : (from?.x ?? 0);
  const y = (from?.y ?? 0) + (from ? rowOf(rules, from) : 0);
  const [out] = rules.ways(added);
  const down = to && out ? Math.max(0, y + rowOf(rules, added) - (to.y ?? 0)) : 0;
  const roomy =
    to && down > 0
      ? nodes.map((one) => ((one.y ?? 0) >= (to.y ?? 0) ? { ...one, y: (one.y ?? 0) + down } : one))
      : [...nodes];
  const place = freePlace(roomy, { x: Math.round(to ? (to.x ?? x) : x), y });
  const led = connect([...roomy, { ...added, ...place }], { source, way }, added.id);
  return to && out ? connect(led, { source: added.id, way: out.way }, to.id) : led;
}

/** The way by which a new activity is reached from `node`: the first that leads nowhere, else the first of all. */
function wayFor(rules: Rules, node: JourneyNode, added: JourneyNode): WayRef | undefined {
  const ways = rules.ways(node);
  const free = ways.find(({ way }) => targetOf(node, way) === undefined);
  const isLast = rules.ways(added).length === 0;
  const chosen = free ?? (isLast ? undefined : ways[0]);
  return chosen && { source: node.id, way: chosen.way };
}

/** Adds an activity of `kind`: into a way, behind another, or beside everything. */
export function addNode(
  rules: Rules,
  nodes: Nodes,
  kind: JourneyNodeKind,
  { behind, into }: Spot,
  sender: string | undefined,
): { nodes: JourneyNode[]; id: string } {
  const added = newNode(nodes, kind, { x: 0, y: 0 }, sender);
  if (!takes(rules, kind)) {
    const [first] = nodes.filter(({ id, kind: one }) => takes(rules, one) && waysTo(nodes, id).length === 0);
    const isFirst = !nodes.some((node) => !takes(rules, node.kind));
    const place = first ? { x: first.x ?? 0, y: (first.y ?? 0) - rowOf(rules, added) } : { x: 0, y: 0 };
    const all = [...nodes, { ...added, ...freePlace(nodes, place) }];
    const [out] = rules.ways(added);
    const led = isFirst && first && out;
    return { nodes: led ? connect(all, { source: added.id, way: out.way }, first.id) : all, id: added.id };
  }
  const node = findNode(nodes, behind ?? into?.source);
  const ref = into ?? (node && wayFor(rules, node, added));
  if (ref) return { nodes: insert(rules, nodes, added, ref), id: added.id };
  const right = nodes.reduce((most, { x }) => Math.max(most, (x ?? 0) + COLUMN), 0);
  const place = freePlace(nodes, { x: node ? (node.x ?? 0) + COLUMN : right, y: node?.y ?? 0 });
  return { nodes: [...nodes, { ...added, ...place }], id: added.id };
}

/** Adds an activity of `kind` at a place, connected to nothing. */
export function addNodeAt(
  nodes: Nodes,
  kind: JourneyNodeKind,
  place: Place,
  sender: string | undefined,
): { nodes: JourneyNode[]; id: string } {
  const node = newNode(nodes, kind, freePlace(nodes, place), sender);
  return { nodes: [...nodes, node], id: node.id };
}

/** `node` with another name for its way `before`; it leads where it did. */
export function withWayName(node: JourneyNode, before: string, name: string): JourneyNode['ways'] {
  return node.ways.map((one) => (one.way === before ? { ...one, way: name } : one));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A letter that none of `names` is. */
export const freeLetter = (names: readonly string[]): string =>
  LETTERS.find((letter) => !names.includes(letter)) ?? '';
