// SPDX-License-Identifier: Apache-2.0
import type { Core } from 'heliograph-wasm/index.mjs';

let core: Promise<Core> | undefined;

/**
 * The core, compiled to WebAssembly. It is fetched once, in a chunk of its own, by the first who asks; import nothing
 * but types from `heliograph-wasm` elsewhere, or its glue joins the first chunk. A failed fetch stays failed until the
 * page is loaded again.
 */
export function loadCore(): Promise<Core> {
  core ??= import('heliograph-wasm/index.mjs').then((module) => module.load_core());
  return core;
}
