// SPDX-License-Identifier: Apache-2.0
// What the modules have in common: how their files are found and how calls go in and out.

/** A call that could not be made: an argument does not fit its type, or the core broke its own promise. */
export class CoreError extends Error {
  constructor(name, findings) {
    super(`${name}: ${findings.map((finding) => `${finding.code} ${finding.at}`).join(', ')}`);
    this.name = 'CoreError';
    this.findings = findings;
  }
}

/** The result in an answer's text, or a CoreError with the name of what was called. */
export function result_of(name, answer) {
  const { result, findings } = JSON.parse(answer);
  if (findings) throw new CoreError(name, findings);
  return result;
}

/** A function for each name, which passes its arguments on as text. */
export function functions_of({ names, call }) {
  return Object.fromEntries(
    names.map((name, index) => [name, (...args) => result_of(name, call(index, to_text(args)))]),
  );
}

/**
 * What `load` loads, loaded again whenever a call ends it: the module has no exceptions, so a core that breaks its own
 * promise stops for good. That call, and those before the new module is there, answer with the finding `base.internal`.
 */
export async function keep_alive(load) {
  let module = await load();
  const broken = (what) =>
    JSON.stringify({ findings: [{ code: 'base.internal', severity: 'error', at: '', args: { what }, source: '' }] });
  const guarded = (name) => (...args) => {
    if (!module) return broken('the core is starting again');
    try {
      return module[name](...args);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      module = undefined;
      load().then((again) => {
        module = again;
      });
      return broken(error.message);
    }
  };
  return Object.fromEntries(
    Object.entries(module).map(([name, it]) => [name, typeof it === 'function' ? guarded(name) : it]),
  );
}

/** Starts a module whose glue is `create_module`; `beside` is the address of its .wasm file. */
export async function start_module(create_module, beside, { wasm_url, wasm_binary } = {}) {
  const binary = wasm_binary ?? (await read_file(wasm_url ?? beside));
  return create_module({
    ...(binary ? { wasmBinary: binary } : {}),
    ...(wasm_url ? { locateFile: () => String(wasm_url) } : {}),
  });
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes `text` into the module's memory for its next call; gives its bytes. */
export function write_text(module, text) {
  const most = text.length * 3;
  const at = module.make_room(most);
  return encoder.encodeInto(text, module.HEAPU8.subarray(at, at + most)).written;
}

/** `call(index, text)` of a module: a JSON array of arguments in, the answer's JSON text out. */
export function caller_of(module) {
  return (index, text) => {
    const size = module.call(index, write_text(module, text));
    const at = module.answer_at();
    return decoder.decode(module.HEAPU8.subarray(at, at + size));
  };
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
