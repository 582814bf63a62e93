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
  const files = ['heliograph.wasm', 'heliograph.mjs', 'index.mjs'].map((name) => readFileSync(join(build, 'wasm', name)));
  const total = (compress) => files.reduce((sum, bytes) => sum + compress(bytes).length, 0) / kilobyte;
  figure('WebAssembly core with its glue, Brotli', total(brotliCompressSync), 'KB', { below: 80 });
  figure('WebAssembly core with its glue, gzip', total((bytes) => gzipSync(bytes, { level: 9 })), 'KB');
  figure('WebAssembly core with its glue, as it is', total((bytes) => bytes), 'KB');
}
