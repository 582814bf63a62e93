// SPDX-License-Identifier: Apache-2.0
// Where the tests of the module find it, and the native program that answers the same calls.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const build_folder = process.env.HELIOGRAPH_BUILD ?? join(root, 'build/release');
export const module_folder = process.env.HELIOGRAPH_WASM ?? join(build_folder, 'wasm');

const { keep_alive, load_core, load_module } = await import(join(module_folder, 'index.mjs'));
const campaigns_door = await import(join(module_folder, 'campaigns.mjs'));
const wasm_binary = readFileSync(join(module_folder, 'heliograph.wasm'));
const campaigns_binary = readFileSync(join(module_folder, 'heliograph_campaigns.wasm'));

/** The loaded module's functions. */
export const core = () => load_core({ wasm_binary });

/** The loaded functions of the campaigns' module. */
export const campaigns = () => campaigns_door.load_campaigns({ wasm_binary: campaigns_binary });

/** That module one floor lower. */
export const raw_campaigns = () => campaigns_door.load_module({ wasm_binary: campaigns_binary });

export { keep_alive };

/** The module one floor lower, where calls are text: `{ call(index, text), names, heap_bytes() }`. */
export const raw_module = () => load_module({ wasm_binary });

/** The native answers, in order, to `calls`: pairs of a name and the text of the arguments (without line breaks). */
export function native_answers(calls) {
  const input = calls.map(([name, text]) => `${name}\t${text}\n`).join('');
  const program = join(process.env.HELIOGRAPH_PROGRAMS ?? build_folder, 'tests/heliograph_native_calls');
  return execFileSync(program, { input, maxBuffer: 1 << 30 }).toString().split('\n').slice(0, -1);
}
