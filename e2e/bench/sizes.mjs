// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from './paths.mjs';
import { figure, heading } from './report.mjs';

const kilobyte = 1000;

/** What the core weighs on its way to the browser. */
export async function run() {
  heading('Sizes');
  const core = ['heliograph.wasm', 'heliograph.mjs', 'index.mjs', 'loading.mjs'];
  figure('WebAssembly core with its glue, Brotli', total(core, brotliCompressSync), 'KB', { below: 80 });
  figure('WebAssembly core with its glue, gzip', total(core, (bytes) => gzipSync(bytes, { level: 9 })), 'KB');
  figure('WebAssembly core with its glue, as it is', total(core, (bytes) => bytes), 'KB');
  const campaigns = ['heliograph_campaigns.wasm', 'heliograph_campaigns.mjs', 'campaigns.mjs'];
  figure('what campaigns load beside it, Brotli', total(campaigns, brotliCompressSync), 'KB');
}

function total(names, compress) {
  return names.reduce((sum, name) => sum + compress(readFileSync(join(build, 'wasm', name))).length, 0) / kilobyte;
}
