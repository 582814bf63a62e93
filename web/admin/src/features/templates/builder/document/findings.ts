// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../../../api/types';
import { kept } from './placed';
import { isWithin } from './pointer';

const NONE: readonly Finding[] = [];

/**
 * The findings of a document by place. Lists that are the same as in the version before are the same object, so that
 * a field is drawn again only when something changed for it.
 */
export class PlacedFindings {
  readonly all: readonly Finding[];
  private readonly lists = new Map<string, readonly Finding[]>();

  constructor(
    findings: readonly Finding[],
    private before?: PlacedFindings,
  ) {
    this.all = kept(findings, before?.all);
  }

  /** Those at `place` or inside it, and not inside any of the places `except`. */
  within(place: string, except: readonly string[] = []): readonly Finding[] {
    const key = [place, ...except].join('\n');
    const known = this.lists.get(key);
    if (known) return known;
    const found = this.all.filter(
      ({ at }) => isWithin(at, place) && !except.some((other) => isWithin(at, other)),
    );
    const list = found.length === 0 ? NONE : kept<readonly Finding[]>(found, this.before?.lists.get(key));
    this.lists.set(key, list);
    return list;
  }

  /** Lets go of the version before, after everybody has asked once. */
  forgetBefore(): void {
    if (this.before) this.before.before = undefined;
  }
}
