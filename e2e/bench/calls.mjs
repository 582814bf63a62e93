// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './cases.mjs';
import { build } from './paths.mjs';
import { at_share, figure, heading } from './report.mjs';

const warm_up_ms = 300;
const measured_ms = 1500;
const microseconds = 1000;

/** Calls into the core, natively and in WebAssembly, marshalling included. */
export async function run() {
  heading('One call into the core, JSON text to JSON text natively, object to object in WebAssembly');
  const { load_core } = await import(join(build, 'wasm/index.mjs'));
  const core = await load_core({ wasm_binary: readFileSync(join(build, 'wasm/heliograph.wasm')) });
  const input = cases.map(([, name, args]) => `${name}\t${JSON.stringify(args)}\n`).join('');
  const native = execFileSync(join(build, 'tests/heliograph_bench'), { input }).toString().trim().split('\n');
  cases.forEach(([label, name, args], index) => {
    const { p50_us, p99_us } = JSON.parse(native[index]);
    figure(`${label}, native, median`, p50_us, 'µs');
    figure(`${label}, native, p99`, p99_us, 'µs');
    const times = time(() => core[name](...args));
    figure(`${label}, WebAssembly, median`, at_share(times, 0.5), 'µs');
    figure(`${label}, WebAssembly, p99`, at_share(times, 0.99), 'µs', { below: 1000 });
  });
}

/** How long each of many runs took, in microseconds, once the engine has optimized the code. */
function time(work) {
  const times = [];
  for (const end = performance.now() + warm_up_ms; performance.now() < end; ) work();
  for (const end = performance.now() + measured_ms; performance.now() < end; ) {
    const begin = performance.now();
    work();
    times.push((performance.now() - begin) * microseconds);
  }
  return times;
}
