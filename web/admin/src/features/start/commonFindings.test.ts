// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { ReadinessItem } from '../../api/types';
import { commonFindings } from './commonFindings';

const item = (...codes: string[]) =>
  ({ code: 'x', state: 'missing', findings: codes.map((code) => ({ code })) }) as ReadinessItem;
const codes = (items: ReadinessItem[]) => commonFindings(items).map(({ code }) => code);

describe('commonFindings', () => {
  it('is what every prerequisite is told', () => {
    expect(codes([item('a', 'b'), item('b'), item('c', 'b')])).toEqual(['b']);
  });

  it('is nothing when one is told nothing, or there is but one', () => {
    expect(codes([item('a'), item()])).toEqual([]);
    expect(codes([item('a')])).toEqual([]);
    expect(codes([])).toEqual([]);
  });
});
