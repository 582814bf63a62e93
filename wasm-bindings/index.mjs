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

/** Loads the core. Works in a page, in a worker and in Node. */
export async function load_core(options = {}) {
  const { call, names } = await keep_alive(() => load_module(options));
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

/**
 * What `load` loads, loaded again whenever a call ends it: the module has no exceptions, so a core that breaks its own
 * promise stops for good. That call, and those before the new module is there, answer with the finding `base.internal`.
 */
export async function keep_alive(load) {
  const { names, call: first_call } = await load();
  let call = first_call;
  const broken = (what) =>
    JSON.stringify({ findings: [{ code: 'base.internal', severity: 'error', at: '', args: { what }, source: '' }] });
  return {
    names,
    call(index, text) {
      if (!call) return broken('the core is starting again');
      try {
        return call(index, text);
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
        call = undefined;
        load().then((again) => {
          call = again.call;
        });
        return broken(error.message);
      }
    },
  };
}

/** The names of all functions, and `call(index, text)`: a JSON array of arguments in, the answer's JSON text out. */
export async function load_module({ wasm_url, wasm_binary } = {}) {
  const binary = wasm_binary ?? (await read_file(wasm_url ?? new URL('./heliograph.wasm', import.meta.url)));
  const module = await create_module({
    ...(binary ? { wasmBinary: binary } : {}),
    ...(wasm_url ? { locateFile: () => String(wasm_url) } : {}),
  });
  const call = (index, text) => module.call(index, text);
  return { call, names: module.names().split(' '), heap_bytes: () => module.HEAPU8.length };
}

/** The bytes of a file where there are files (in Node); nothing elsewhere, where the module fetches its address by itself. */
async function read_file(url) {
  if (!String(url).startsWith('file:') || typeof globalThis.process?.versions?.node !== 'string') return undefined;
  const name = 'node:fs/promises'; // not written into the import, so that bundlers for browsers leave it alone
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
  return readFile(new URL(url));
}

// JSON.stringify writes half a surrogate pair as an escape (the other half not yet typed, say); no UTF-8 text holds one.
const half_surrogate = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

function to_text(value) {
  const text = JSON.stringify(value);
  return text.includes('\\ud') ? text.replace(half_surrogate, (it) => (it === '\\\\' ? it : '\\ufffd')) : text;
}
