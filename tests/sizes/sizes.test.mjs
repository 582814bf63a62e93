// SPDX-License-Identifier: Apache-2.0
// What a visitor downloads, held against its limits: 1 KB is 1,000 bytes, compressed with Brotli as it is served.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const build = process.env.HELIOGRAPH_BUILD ?? join(root, 'build/release');
const page = join(build, 'page');

test('the first load of the page stays below 350 KB', () => {
  // The page's own count ends with an error above the limit.
  const output = execFileSync('npm', ['run', '--silent', '--prefix', join(root, 'web/admin'), 'size'], {
    env: { ...process.env, HELIOGRAPH_PAGE_OUT: page },
    encoding: 'utf8',
  });
  assert.match(output, /First load/);
});

test('every large file of the page lies beside its compressed forms', () => {
  const files = readdirSync(page, { recursive: true }).map((name) => join(page, name));
  const large = files.filter((file) => /^\.(js|css|html|wasm)$/.test(extname(file)) && statSync(file).size > 1_000);
  assert.ok(large.length > 0);
  for (const file of large) for (const form of ['.br', '.gz']) assert.ok(files.includes(file + form), file + form);
});

test('no file of the page names a foreign host that it would load from', () => {
  const texts = readdirSync(page, { recursive: true }).filter((name) => /\.(css|html)$/.test(name));
  for (const name of texts) {
    const foreign = readFileSync(join(page, name), 'utf8').match(/(?:src|href)="https?:[^"]*"|url\(["']?https?:[^)]*\)/g);
    assert.deepEqual(foreign ?? [], [], name);
  }
});
