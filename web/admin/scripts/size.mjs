// SPDX-License-Identifier: Apache-2.0
// Adds up what a first visit to the console fetches, as served with Brotli, and fails above the limits.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const LIMIT_FIRST_LOAD = 350_000;

const dist = resolve(process.env.HELIOGRAPH_PAGE_OUT ?? `${import.meta.dirname}/../dist`);
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'));

const named = (pattern) => Object.keys(manifest).filter((name) => pattern.test(name));
const served = (file) =>
  statSync(existsSync(`${dist}/${file}.br`) ? `${dist}/${file}.br` : `${dist}/${file}`).size;

/** The script and style files of the chunks `names` and of all they import statically. */
function filesOf(names, files = new Set()) {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) continue;
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    filesOf(chunk.imports ?? [], files);
  }
  return files;
}

const heaviest = (names) =>
  names.sort((one, other) => served(manifest[other].file) - served(manifest[one].file)).slice(0, 1);

const script = filesOf([
  ...named(/^index\.html$/),
  ...named(/src\/app\/Console\.tsx$/),
  ...named(/features\/start\/StartPage\.tsx$/),
  ...heaviest(named(/src\/locales\/.*\.json\?messages=first$/)),
  ...heaviest(named(/core\/locales\/.*\.json\?texts=first$/)),
]);
const core = new Set(
  named(/(?:^|\/)(?:index\.mjs|heliograph\.wasm)(?:\?url)?$/).flatMap((name) => [...filesOf([name])]),
);
for (const name of named(/heliograph\.wasm/)) core.add(manifest[name].file);
for (const name of Object.keys(manifest))
  for (const asset of manifest[name].assets ?? [])
    if (/(?:^|\/)heliograph-[^/]*\.wasm$/.test(asset)) core.add(asset);
for (const file of script) core.delete(file);

const total = (files) => [...files].reduce((sum, file) => sum + served(file), 0);
const row = (label, bytes) => console.log(`${label.padEnd(64)}${String(bytes).padStart(9)}`);

for (const file of [...script, ...core].sort((one, other) => served(other) - served(one)))
  row(`  ${file}`, served(file));
const html = served('index.html');
const coreSize = total(core);
const firstLoad = html + total(script) + coreSize;
row('WebAssembly core with its glue', coreSize);
row(`First load, limit ${LIMIT_FIRST_LOAD}`, firstLoad);

if (core.size === 0) {
  console.error('The build holds no WebAssembly core.');
  process.exitCode = 1;
}
if (firstLoad > LIMIT_FIRST_LOAD) {
  console.error(`Too large: the first load may take ${LIMIT_FIRST_LOAD} bytes.`);
  process.exitCode = 1;
}
