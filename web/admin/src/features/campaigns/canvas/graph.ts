// SPDX-License-Identifier: Apache-2.0
import type { Place as Point } from '../../../components/canvas/Drawing';
import { freePlace as freeAmong } from '../../../components/canvas/layout';
import type { Canvas, CanvasBranch, CanvasInput, CanvasNode, NodeKind } from '../api/canvas';
import { shapeOf } from './kinds';
import { COLUMN, ROW, rowOf } from './layout';

/** The way out of a split for those whom no branch took. */
export const REST = 'rest';

/** An input of an activity, by its place among the inputs. */
export interface InputRef {
  node: string;
  index: number;
}

/** What a new orchestrated campaign begins with. */
export const STARTING_CANVAS: Canvas = {
  nodes: [
    { id: 'read_audience_1', kind: 'read_audience', inputs: [], branches: [], x: 0, y: 0 },
    { id: 'send_1', kind: 'send', inputs: [{ node: 'read_audience_1' }], branches: [], x: 0, y: ROW },
  ],
};

export const findNode = (canvas: Canvas, id: string | undefined): CanvasNode | undefined =>
  canvas.nodes.find((node) => node.id === id);

export const isSameInput = (one: CanvasInput, other: CanvasInput): boolean =>
  one.node === other.node && (one.branch ?? '') === (other.branch ?? '');

/** The ways by which people leave an activity. */
export function outputsOf({ id, kind, branches }: CanvasNode): CanvasInput[] {
  const { gives } = shapeOf(kind);
  if (gives === 'none') return [];
  if (gives === 'one') return [{ node: id }];
  return [...branches.map(({ name }) => name), REST].map((branch) => ({ node: id, branch }));
}

/** `canvas` with `change` made to the activity `id`. */
export function withNode(canvas: Canvas, id: string, change: Partial<CanvasNode>): Canvas {
  return { nodes: canvas.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

/** `canvas` with the inputs of every activity put through `change`. */
function withInputs(
  canvas: Canvas,
  change: (inputs: CanvasInput[], node: CanvasNode) => CanvasInput[],
): Canvas {
  return { nodes: canvas.nodes.map((node) => ({ ...node, inputs: change(node.inputs, node) })) };
}

function unique(inputs: readonly CanvasInput[]): CanvasInput[] {
  return inputs.filter((input, index) => inputs.findIndex((one) => isSameInput(one, input)) === index);
}

/**
 * Lets people go from `source` to the activity `target`. One that has a place for a single input takes them instead of
 * those before; at `index` they come instead of that input.
 */
export function connect(canvas: Canvas, source: CanvasInput, target: string, index?: number): Canvas {
  const node = findNode(canvas, target);
  if (!node || shapeOf(node.kind).takes === 'none') return canvas;
  const replaced = shapeOf(node.kind).takes === 'one' ? 0 : index;
  if (node.inputs.some((input) => isSameInput(input, source))) return canvas;
  const inputs =
    replaced === undefined || replaced >= node.inputs.length
      ? [...node.inputs, source]
      : node.inputs.with(replaced, source);
  return withNode(canvas, target, { inputs });
}

/** `canvas` without some inputs. */
export function disconnect(canvas: Canvas, gone: readonly InputRef[]): Canvas {
  return withInputs(canvas, (inputs, { id }) =>
    inputs.filter((_, index) => !gone.some((ref) => ref.node === id && ref.index === index)),
  );
}

function removeNode(canvas: Canvas, id: string): Canvas {
  const node = findNode(canvas, id);
  const only = node?.inputs.length === 1 ? node.inputs[0] : undefined;
  const kept = { nodes: canvas.nodes.filter((one) => one !== node) };
  return withInputs(kept, (inputs, { id: taker }) =>
    unique(
      inputs.flatMap((input) => {
        if (input.node !== id) return [input];
        return only && only.node !== taker && only.node !== id ? [only] : [];
      }),
    ),
  );
}

/** `canvas` without some activities. Who took people from one with a single input takes them from there. */
export function removeNodes(canvas: Canvas, ids: readonly string[]): Canvas {
  return ids.reduce(removeNode, canvas);
}

function freeId(canvas: Canvas, kind: NodeKind): string {
  let number = 1;
  while (findNode(canvas, `${kind}_${number}`)) number += 1;
  return `${kind}_${number}`;
}

/** The inputs that take from `source`. */
function takersOf(canvas: Canvas, source: CanvasInput): InputRef[] {
  return canvas.nodes.flatMap((node) =>
    node.inputs.flatMap((input, index) => (isSameInput(input, source) ? [{ node: node.id, index }] : [])),
  );
}

const freePlace = (canvas: Canvas, wanted: Point): Point => freeAmong(canvas.nodes, wanted);

function newNode(canvas: Canvas, kind: NodeKind, { x, y }: Point): CanvasNode {
  const halves: CanvasBranch[] = ['A', 'B'].map((name) => ({ name, percent: 50 }));
  const branches = kind === 'split_percent' ? halves : kind === 'split_attribute' ? [{ name: 'A' }] : [];
  return { id: freeId(canvas, kind), kind, inputs: [], branches, x: Math.round(x), y: Math.round(y) };
}

/** Where a new activity goes: beside one, or into an input. */
export interface Spot {
  beside?: string;
  into?: InputRef;
}

/** Puts a new activity between the input `into` and what it takes from. */
function insert(canvas: Canvas, kind: NodeKind, into: InputRef): { canvas: Canvas; id: string } | undefined {
  const taker = findNode(canvas, into.node);
  const source = taker?.inputs[into.index];
  const from = findNode(canvas, source?.node);
  const { takes, gives } = shapeOf(kind);
  if (!taker || !source || !from || takes === 'none' || gives === 'none') return undefined;
  const { x = 0 } = taker.inputs.length > 1 ? from : taker;
  const y = Math.max((from.y ?? 0) + rowOf(from.kind), (taker.y ?? 0) - rowOf(kind));
  const down = Math.max(0, y + rowOf(kind) - (taker.y ?? 0));
  const isMoved = (one: CanvasNode) => (one.y ?? 0) >= (taker.y ?? 0);
  const roomy = {
    nodes: canvas.nodes.map((one) => (isMoved(one) ? { ...one, y: (one.y ?? 0) + down } : one)),
  };
  const place = freePlace(roomy, { x, y });
  const node = { ...newNode(roomy, kind, place), inputs: [source] };
  const [out] = outputsOf(node);
  const inputs = out ? taker.inputs.with(into.index, out) : taker.inputs;
  return { canvas: { nodes: [...withNode(roomy, taker.id, { inputs }).nodes, node] }, id: node.id };
}

/** Puts a new activity after what `node` gives first to nobody else. */
function append(canvas: Canvas, kind: NodeKind, node: CanvasNode): { canvas: Canvas; id: string } {
  const outputs = outputsOf(node);
  const source = outputs.find((output) => takersOf(canvas, output).length === 0) ?? outputs[0];
  const place = freePlace(canvas, { x: node.x ?? 0, y: (node.y ?? 0) + rowOf(node.kind) });
  const added = { ...newNode(canvas, kind, place), inputs: source ? [source] : [] };
  return { canvas: { nodes: [...canvas.nodes, added] }, id: added.id };
}

/**
 * Adds an activity of `kind`. Beside one that people leave by a single way to a single other it is put in between; beside
 * one that people do not leave, before it; otherwise after it.
 */
export function addNode(
  canvas: Canvas,
  kind: NodeKind,
  { beside, into }: Spot = {},
): { canvas: Canvas; id: string } {
  const inserted = into && insert(canvas, kind, into);
  if (inserted) return inserted;
  const node = findNode(canvas, beside ?? into?.node);
  if (!node) {
    const right = canvas.nodes.reduce((most, { x }) => Math.max(most, (x ?? 0) + COLUMN), 0);
    return addNodeAt(canvas, kind, { x: right, y: 0 });
  }
  if (shapeOf(kind).takes === 'none') {
    const place = freePlace(canvas, { x: (node.x ?? 0) + COLUMN, y: Math.max(0, (node.y ?? 0) - ROW) });
    return addNodeAt(
      canvas,
      kind,
      shapeOf(node.kind).takes === 'none' ? { ...place, y: node.y ?? 0 } : place,
    );
  }
  const [output, ...others] = outputsOf(node);
  const takers = output && others.length === 0 ? takersOf(canvas, output) : [];
  const between = takers.length === 1 ? takers[0] : output ? undefined : { node: node.id, index: 0 };
  return (between && insert(canvas, kind, between)) ?? append(canvas, kind, node);
}

/** Adds an activity of `kind` at a place, connected to nothing. */
export function addNodeAt(canvas: Canvas, kind: NodeKind, place: Point): { canvas: Canvas; id: string } {
  const node = newNode(canvas, kind, freePlace(canvas, place));
  return { canvas: { nodes: [...canvas.nodes, node] }, id: node.id };
}

/** Changes the branch at `index` of a split; who takes people from it by its name goes on doing so. */
export function withBranch(canvas: Canvas, id: string, index: number, change: Partial<CanvasBranch>): Canvas {
  const branch = findNode(canvas, id)?.branches[index];
  if (!branch) return canvas;
  const changed = { ...branch, ...change };
  const renamed = withInputs(canvas, (inputs) =>
    inputs.map((input) =>
      input.node === id && input.branch === branch.name ? { ...input, branch: changed.name } : input,
    ),
  );
  const branches = findNode(renamed, id)?.branches.with(index, changed);
  return withNode(renamed, id, { branches });
}

/** Adds a branch with a free letter as its name to a split. */
export function addBranch(canvas: Canvas, id: string): Canvas {
  const node = findNode(canvas, id);
  if (!node) return canvas;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const name = letters.find((letter) => !node.branches.some((branch) => branch.name === letter)) ?? '';
  const left = node.branches.reduce((sum, { percent }) => sum - (percent ?? 0), 100);
  const branch = node.kind === 'split_percent' ? { name, percent: Math.max(1, left) } : { name };
  return withNode(canvas, id, { branches: [...node.branches, branch] });
}

/** Removes a branch of a split with all that take people from it. */
export function removeBranch(canvas: Canvas, id: string, index: number): Canvas {
  const node = findNode(canvas, id);
  const name = node?.branches[index]?.name;
  const without = withInputs(canvas, (inputs) =>
    inputs.filter((input) => input.node !== id || input.branch !== name),
  );
  return withNode(without, id, { branches: node?.branches.toSpliced(index, 1) });
}
