// SPDX-License-Identifier: Apache-2.0
const rounds = 5;
const round_ms = 400;
const at_a_time = 10;

/** How often a second `work` runs: the best of several rounds, since only noise makes it slower. */
export function per_second(work) {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    let count = 0;
    const begin = performance.now();
    let now = begin;
    for (; now - begin < round_ms; now = performance.now()) {
      for (let index = 0; index < at_a_time; index++) work();
      count += at_a_time;
    }
    best = Math.max(best, (count / (now - begin)) * 1000);
  }
  return best;
}
