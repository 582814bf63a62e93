// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { mergedFindings, offsetMinutes } from './instantFindings';

const finding = (code: string, at = '') => ({ code, at, severity: 'error' as const, source: '' });

describe('findings of what is typed', () => {
  it('are those of the core here, with what only the proxy knows', () => {
    const here = [finding('name', '/name')];
    const before = [finding('name', '/name'), finding('sum', '/waves')];
    const answered = [finding('name', '/name'), finding('sum', '/waves'), finding('taken', '/name')];
    expect(mergedFindings(here, before, answered).map(({ code }) => code)).toEqual(['name', 'taken']);
  });

  it('keep apart the same finding at two places', () => {
    const answered = [finding('empty', '/a'), finding('empty', '/b')];
    expect(mergedFindings([finding('empty', '/a')], [], answered)).toHaveLength(2);
  });
});

describe('the offset of a zone', () => {
  it('is that of its clock at the time', () => {
    expect(offsetMinutes('Asia/Seoul', new Date('2026-01-01T12:34:56Z'))).toBe(540);
    expect(offsetMinutes('Asia/Kolkata', new Date('2026-07-01T23:59:59Z'))).toBe(330);
    expect(offsetMinutes('Europe/Paris', new Date('2026-07-01T00:00:00Z'))).toBe(120);
    expect(offsetMinutes('Europe/Paris', new Date('2026-01-01T00:00:00Z'))).toBe(60);
  });

  it('is none for a zone that is not known', () => {
    expect(offsetMinutes('Mars/Olympus', new Date())).toBe(0);
  });
});
