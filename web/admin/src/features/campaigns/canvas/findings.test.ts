// SPDX-License-Identifier: Apache-2.0
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../api/types';
import { inEnglish } from '../../../testing/inLanguage';
import { findingsAt, isOnCanvas, nodeIndexOf, useNamedFindings } from './findings';
import { STARTING_CANVAS } from './graph';
import { conditionCount, useNodeTexts } from './useNodeTexts';

const finding = (code: string, at: string, args = {}) => ({ code, at, args, severity: 'error' }) as Finding;

describe('findings of a canvas', () => {
  it('belong to the activity that their place leads to', () => {
    expect(nodeIndexOf('/canvas/nodes/12/condition')).toBe(12);
    expect(nodeIndexOf('/canvas/nodes/1')).toBe(1);
    expect(nodeIndexOf('/canvas/nodes')).toBeUndefined();
    expect(nodeIndexOf('/treatments/0')).toBeUndefined();
    const all = [finding('a', '/canvas/nodes/1'), finding('b', '/canvas/nodes/11/id')];
    expect(findingsAt(all, 1).map(({ code }) => code)).toEqual(['a']);
    expect(isOnCanvas('/canvas')).toBe(true);
    expect(isOnCanvas('/canvases')).toBe(false);
  });

  it('name activities and fields as the page does', () => {
    const { result } = renderHook(() => useNamedFindings(STARTING_CANVAS), { wrapper: inEnglish() });
    const [cycle, field, other] = result.current([
      finding('campaign.canvas_cycle', '/canvas/nodes/1', { node: 'send_1' }),
      finding('campaign.canvas_field_missing', '/canvas/nodes/0/audience_id', { field: 'audience_id' }),
      finding('campaign.name_required', '/name', { node: 'send_1' }),
    ]);
    expect(cycle?.args).toEqual({ node: 'Send' });
    expect(field?.args).toEqual({ field: 'Audience' });
    expect(other?.args).toEqual({ node: 'send_1' });
  });
});

describe('what an activity is set to', () => {
  const { result } = renderHook(
    () =>
      useNodeTexts(STARTING_CANVAS, [
        { id: 'a', name: 'Customers', kind: 'upload', attributes: [] } as never,
      ]),
    { wrapper: inEnglish() },
  );
  const [read, send] = STARTING_CANVAS.nodes;

  it('is its audience by name, or that it is missing', () => {
    if (!read) throw new Error('the canvas begins with an audience');
    expect(result.current.settingOf(read)).toEqual({ text: 'Not set yet', isMissing: true });
    expect(result.current.settingOf({ ...read, audience_id: 'a' }).text).toBe('Customers');
  });

  it('is its branches with their shares', () => {
    if (!send) throw new Error('the canvas ends with a send');
    const split = { ...send, kind: 'split_percent' as const, branches: [{ name: 'A', percent: 30 }] };
    expect(result.current.settingOf(split).text).toBe('A 30 %');
  });

  it('counts single conditions in all groups', () => {
    const one = { kind: 'attribute' as const, conditions: [], values: [] };
    const group = { kind: 'any_of' as const, conditions: [one, one], values: [] };
    expect(conditionCount({ kind: 'all_of', conditions: [one, group], values: [] })).toBe(3);
  });
});
