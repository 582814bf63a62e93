// SPDX-License-Identifier: Apache-2.0
import create_module from './heliograph.mjs';

/** A call that could not be made: an argument does not fit its type, or the core broke its own promise. */
export class CoreError extends Error {
  constructor(name, findings) {
    super(`${name}: ${findings.map((finding) => `${finding.code} ${finding.at}`).join(', ')}`);
    this.name = 'CoreError';
    this.findings = findings;
  }
}

/** Loads the core. Works in a page, in a worker and, with `wasm_binary`, in Node. */
export async function load_core(options = {}) {
  const { call, names } = await load_module(options);
  const core = {};
  names.forEach((name, index) => {
    core[name] = (...args) => {
      const { result, findings } = JSON.parse(call(index, to_text(args)));
      if (findings) throw new CoreError(name, findings);
      return result;
    };
  });
  return Object.freeze(core);
}

/** The names of all functions, and `call(index, text)`: a JSON array of arguments in, the answer's JSON text out. */
export async function load_module({ wasm_url, wasm_binary } = {}) {
  const module = await create_module({
    ...(wasm_binary ? { wasmBinary: wasm_binary } : {}),
    ...(wasm_url ? { locateFile: () => String(wasm_url) } : {}),
  });
  const call = (index, text) => module.call(index, text);
  return { call, names: module.names().split(' '), heap_bytes: () => module.HEAPU8.length };
}

// JSON.stringify writes half a surrogate pair as an escape (the other half not yet typed, say); no UTF-8 text holds one.
const half_surrogate = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

function to_text(value) {
  const text = JSON.stringify(value);
  return text.includes('\\ud') ? text.replace(half_surrogate, (it) => (it === '\\\\' ? it : '\\ufffd')) : text;
}
