// SPDX-License-Identifier: Apache-2.0
// Prints the benchmarks named on the command line, or all of them; fails when a figure misses its target.
import { all_met } from './report.mjs';

const benchmarks = {
  sizes: () => import('./sizes.mjs'),
  calls: () => import('./calls.mjs'),
  keystroke: () => import('./keystroke.mjs'),
  peer: () => import('./peer.mjs'),
  render: () => import('./render.mjs'),
  rooms: () => import('./rooms.mjs'),
  audience: () => import('./audience.mjs'),
  hostile: () => import('./hostile.mjs'),
  list: () => import('./list.mjs'),
  canvas: () => import('./canvas.mjs'),
  dispatch: () => import('./dispatch.mjs'),
  statuses: () => import('./statuses.mjs'),
  steady: () => import('./steady.mjs'),
  journeys: () => import('./journeys.mjs'),
  news: () => import('./news.mjs'),
  static: () => import('./static.mjs'),
};

const chosen = process.argv.slice(2);
for (const name of chosen.length ? chosen : Object.keys(benchmarks)) {
  if (!benchmarks[name]) throw new Error(`There is no benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}.`);
  await (await benchmarks[name]()).run();
}
console.log(all_met() ? '\nEvery target is met.' : '\nSome targets are missed.');
process.exitCode = all_met() ? 0 : 1;
