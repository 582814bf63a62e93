// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useLanguage } from '../../i18n/Language';

const SECOND = 1000;
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const SHOWN = 2;

/** The units that `ms` is made of, the two largest at most; a part of a second counts as one. */
export function partsOf(ms: number): { unit: (typeof UNITS)[number][0]; count: number }[] {
  let seconds = Math.max(0, Math.ceil(ms / SECOND));
  const parts: { unit: (typeof UNITS)[number][0]; count: number }[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    if (count > 0 && parts.length < SHOWN) parts.push({ unit, count });
  }
  return parts.length > 0 ? parts : [{ unit: 'second', count: 0 }];
}

/** How the active language writes a stretch of time in milliseconds: “2 hours, 5 minutes”. */
export function useDuration(): (ms: number) => string {
  const { tag } = useLanguage();
  return useCallback(
    (ms) => {
      const words = partsOf(ms).map(({ unit, count }) =>
        new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
      );
      return new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(words);
    },
    [tag],
  );
}
