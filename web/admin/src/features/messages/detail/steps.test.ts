// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps';

const PATH = ['queued', 'accepted', 'sent', 'delivered', 'read'];
const entry = (state: string, at: string) => ({ state, at: `2026-01-01T00:00:0${at}Z`, findings: [] });
const shown = (...args: Parameters<typeof stepsOf>) =>
  stepsOf(...args).map(({ state, entry: taken }) => (taken ? state : `(${state})`));

describe('the steps of a message', () => {
  it('are all ahead before anything happened', () => {
    expect(shown([], PATH, false)).toEqual(PATH.map((state) => `(${state})`));
  });
  it('show what is behind, then what is ahead', () => {
    expect(shown([entry('queued', '1'), entry('accepted', '2')], PATH, false)).toEqual([
      'queued',
      'accepted',
      '(sent)',
      '(delivered)',
      '(read)',
    ]);
  });
  it('do not wait for a step that was overtaken', () => {
    expect(shown([entry('queued', '1'), entry('delivered', '3')], PATH, false)).toEqual([
      'queued',
      'delivered',
      '(read)',
    ]);
  });
  it('stand in the order of time however they were told', () => {
    expect(shown([entry('delivered', '3'), entry('sent', '2')], PATH, true)).toEqual(['sent', 'delivered']);
  });
  it('put what Meta tells in whole seconds behind what happened here within that second', () => {
    const here = { state: 'accepted', at: '2026-01-01T00:00:02.700Z', findings: [] };
    expect(shown([entry('read', '2'), entry('delivered', '2'), here], PATH, true)).toEqual([
      'accepted',
      'delivered',
      'read',
    ]);
  });
  it('end with a failure', () => {
    expect(shown([entry('queued', '1'), entry('failed', '2')], PATH, true)).toEqual(['queued', 'failed']);
  });
});
