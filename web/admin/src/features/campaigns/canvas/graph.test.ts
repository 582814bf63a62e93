// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Canvas } from '../api/canvas';
import {
  addBranch,
  addNode,
  addNodeAt,
  connect,
  disconnect,
  findNode,
  outputsOf,
  REST,
  removeBranch,
  removeNodes,
  STARTING_CANVAS,
  withBranch,
} from './graph';

const READ = 'read_audience_1';
const SEND = 'send_1';
const inputsOf = (canvas: Canvas, id: string) => findNode(canvas, id)?.inputs;

describe('adding an activity', () => {
  it('puts it between the selected one and the only one that takes people from there', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'filter', { beside: READ });
    expect(id).toBe('filter_1');
    expect(inputsOf(canvas, id)).toEqual([{ node: READ }]);
    expect(inputsOf(canvas, SEND)).toEqual([{ node: id }]);
    expect(findNode(canvas, SEND)?.y).toBeGreaterThan(findNode(canvas, id)?.y ?? 0);
  });

  it('puts it before one that people do not leave', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'deduplicate', { beside: SEND });
    expect(inputsOf(canvas, SEND)).toEqual([{ node: id }]);
  });

  it('puts it into the selected way, and lets people of a split go on by its first branch', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'split_percent', { into: { node: SEND, index: 0 } });
    expect(inputsOf(canvas, id)).toEqual([{ node: READ }]);
    expect(inputsOf(canvas, SEND)).toEqual([{ node: id, branch: 'A' }]);
  });

  it('lets one that people do not leave take them beside whoever does already', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'save_audience', { beside: READ });
    expect(inputsOf(canvas, id)).toEqual([{ node: READ }]);
    expect(inputsOf(canvas, SEND)).toEqual([{ node: READ }]);
  });

  it('takes the first way of a split that leads nowhere yet', () => {
    const split = addNode(STARTING_CANVAS, 'split_percent', { beside: READ });
    const { canvas, id } = addNode(split.canvas, 'save_audience', { beside: split.id });
    expect(inputsOf(canvas, id)).toEqual([{ node: split.id, branch: 'B' }]);
  });

  it('connects an audience to nothing and gives it an id and a place of its own', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'read_audience', { beside: READ });
    expect(id).toBe('read_audience_2');
    expect(findNode(canvas, id)?.inputs).toEqual([]);
    expect(findNode(canvas, id)?.x).not.toBe(findNode(canvas, READ)?.x);
  });

  it('moves aside from what stands where it is dropped', () => {
    const { canvas, id } = addNodeAt(STARTING_CANVAS, 'union', { x: 10.4, y: 20 });
    expect(findNode(canvas, id)).toMatchObject({ x: 290, y: 20, inputs: [] });
  });
});

describe('connecting', () => {
  it('replaces the input of one that has a place for one only', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'read_audience');
    expect(inputsOf(connect(canvas, { node: id }, SEND), SEND)).toEqual([{ node: id }]);
  });

  it('adds to the inputs of one that has a place for many, each way once', () => {
    const union = addNodeAt(STARTING_CANVAS, 'union', { x: 0, y: 500 });
    const once = connect(union.canvas, { node: READ }, union.id);
    expect(inputsOf(once, union.id)).toEqual([{ node: READ }]);
    expect(connect(once, { node: READ }, union.id)).toBe(once);
    const other = addNode(once, 'read_audience');
    const replaced = connect(other.canvas, { node: other.id }, union.id, 0);
    expect(inputsOf(replaced, union.id)).toEqual([{ node: other.id }]);
  });

  it('leaves alone what has no place for inputs', () => {
    expect(connect(STARTING_CANVAS, { node: SEND }, READ)).toBe(STARTING_CANVAS);
  });

  it('is undone by disconnecting', () => {
    expect(inputsOf(disconnect(STARTING_CANVAS, [{ node: SEND, index: 0 }]), SEND)).toEqual([]);
  });
});

describe('removing', () => {
  it('joins what was before one with a single input to what came after it', () => {
    const { canvas, id } = addNode(STARTING_CANVAS, 'filter', { beside: READ });
    expect(inputsOf(removeNodes(canvas, [id]), SEND)).toEqual([{ node: READ }]);
  });

  it('takes away the inputs from one without inputs', () => {
    const canvas = removeNodes(STARTING_CANVAS, [READ]);
    expect(canvas.nodes).toHaveLength(1);
    expect(inputsOf(canvas, SEND)).toEqual([]);
  });

  it('ends with nothing where everything goes', () => {
    expect(removeNodes(STARTING_CANVAS, [SEND, READ]).nodes).toEqual([]);
  });
});

describe('branches', () => {
  const { canvas, id } = addNode(STARTING_CANVAS, 'split_percent', { beside: READ });

  it('are the ways out of a split, with the rest at the end', () => {
    const split = findNode(canvas, id);
    expect(split && outputsOf(split).map(({ branch }) => branch)).toEqual(['A', 'B', REST]);
  });

  it('keep their takers under another name', () => {
    const renamed = withBranch(canvas, id, 0, { name: '새' });
    expect(inputsOf(renamed, SEND)).toEqual([{ node: id, branch: '새' }]);
  });

  it('begin with a free letter and what percent is left', () => {
    const less = withBranch(canvas, id, 1, { percent: 20 });
    expect(findNode(addBranch(less, id), id)?.branches.at(-1)).toEqual({ name: 'C', percent: 30 });
    expect(findNode(addBranch(canvas, id), id)?.branches.at(-1)).toEqual({ name: 'C', percent: 1 });
  });

  it('go with their takers', () => {
    const less = removeBranch(canvas, id, 0);
    expect(findNode(less, id)?.branches.map(({ name }) => name)).toEqual(['B']);
    expect(inputsOf(less, SEND)).toEqual([]);
  });
});
