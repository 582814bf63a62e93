// SPDX-License-Identifier: Apache-2.0

const rows = [];

/**
 * Prints one figure beside its target. `target` is a limit: `{ below: n }` or `{ at_least: n }`, in the figure's unit;
 * without one the figure is only told. The ratio says how much of the limit is used: over 1 misses it.
 */
export function figure(name, value, unit, target = {}) {
  const limit = target.below ?? target.at_least;
  const ratio = limit === undefined ? undefined : target.below === undefined ? limit / value : value / limit;
  const met = ratio === undefined || ratio <= 1;
  rows.push({ name, value, unit, met });
  const wanted =
    limit === undefined ? '' : `${target.below === undefined ? 'at least' : 'below'} ${number(limit)} ${unit}`;
  console.log(
    `${name.padEnd(62)} ${`${number(value)} ${unit}`.padStart(16)}   ${wanted.padEnd(22)}` +
      (ratio === undefined ? '' : `${ratio.toFixed(2).padStart(6)}  ${met ? 'met' : 'MISSED'}`),
  );
}

export function heading(text) {
  console.log(`\n${text}`);
}

/** Whether every figure so far has met its target. */
export const all_met = () => rows.every(({ met }) => met);

/** The value that `share` (0 to 1) of the sorted `values` do not exceed. */
export function at_share(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))];
}

function number(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
