// SPDX-License-Identifier: Apache-2.0
import create_module from './heliograph.mjs';
import { caller_of, functions_of, keep_alive, start_module } from './loading.mjs';

export { CoreError, keep_alive } from './loading.mjs';

/** Loads the core. Works in a page, in a worker and in Node. */
export const load_core = async (options) => Object.freeze(functions_of(await keep_alive(() => load_module(options))));

/** The names of all functions, and `call(index, text)`: a JSON array of arguments in, the answer's JSON text out. */
export async function load_module(options) {
  const module = await start_module(create_module, new URL('./heliograph.wasm', import.meta.url), options);
  return { call: caller_of(module), names: module.names().split(' '), heap_bytes: () => module.HEAPU8.length };
}
