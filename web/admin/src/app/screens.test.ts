// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Role, Session } from '../api/types';
import { START_PATH } from './paths';
import { SCREENS, screensFor } from './screens';

const sessionOf = (role: Role) => ({ user: { role } }) as Session;
const pathsFor = (role: Role) => screensFor(sessionOf(role)).map(({ path }) => path);

describe('the screens', () => {
  it('each have an address of their own', () => {
    const paths = SCREENS.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('have no path that hides a later one', () => {
    const hidden = SCREENS.filter((screen, index) =>
      SCREENS.slice(0, index).some(({ path }) => {
        const pattern = new RegExp(`^${path.replace(/:[a-z_]+/gi, '[^/]+')}$`);
        return pattern.test(screen.path);
      }),
    );
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it('of administration are for administrators only', () => {
    expect(pathsFor('administrator').filter((path) => path.startsWith('/administration/'))).not.toEqual([]);
    for (const role of ['marketer', 'viewer'] as const) {
      expect(pathsFor(role).filter((path) => path.startsWith('/administration/'))).toEqual([]);
    }
  });

  it('begin, for everybody, with Get started', () => {
    for (const role of ['administrator', 'marketer', 'viewer'] as const) {
      expect(pathsFor(role)).toContain(START_PATH);
    }
  });
});
