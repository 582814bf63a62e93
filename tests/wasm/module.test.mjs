// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { campaigns, core, keep_alive, module_folder, raw_module } from './core.mjs';

test('a function takes and gives plain values', async () => {
  const { base_fill_text } = await core();
  assert.equal(base_fill_text('at most {max}, here {actual}', { max: 1024, actual: 1100 }), 'at most 1024, here 1100');
});

test('text in any script arrives and returns unharmed', async () => {
  const { base_fill_text } = await core();
  const text = '안녕하세요 你好 é 👩‍👩‍👧 \u0000 end';
  assert.equal(base_fill_text('{it}', { it: text }), text);
});

test('half a surrogate pair becomes the replacement character, a backslash before it stays', async () => {
  const { base_fill_text } = await core();
  assert.equal(base_fill_text('{it}', { it: 'a\ud83d' }), 'a\ufffd');
  assert.equal(base_fill_text('{it}', { it: 'a\\ud83d' }), 'a\\ud83d');
});

test('an argument of the wrong type throws a CoreError with the place', async () => {
  const { base_fill_text } = await core();
  assert.throws(() => base_fill_text(7, {}), (error) => {
    assert.equal(error.name, 'CoreError');
    assert.deepEqual(error.findings.map(({ code, at }) => [code, at]), [['base.type_mismatch', '/0']]);
    return true;
  });
});

test('a call that ends the module is answered with a finding, and the next module takes over', async () => {
  let loaded = 0;
  const { call } = await keep_alive(async () => {
    const number = ++loaded;
    return {
      names: ['echo'],
      call: (_, text) => {
        if (number === 1 && text === 'trap') throw new WebAssembly.RuntimeError('unreachable');
        return `${number} ${text}`;
      },
    };
  });
  assert.equal(call(0, 'a'), '1 a');
  const answer = JSON.parse(call(0, 'trap'));
  assert.deepEqual(answer.findings.map(({ code, args }) => [code, args.what]), [['base.internal', 'unreachable']]);
  assert.equal(JSON.parse(call(0, 'b')).findings[0].code, 'base.internal');
  await new Promise(setImmediate);
  assert.equal(call(0, 'c'), '2 c');
  await assert.rejects(keep_alive(async () => Promise.reject(new Error('no module'))), /no module/);
});

test('every function of each module stands in its TypeScript types, and no other', async () => {
  for (const [file, type, functions] of [['index', 'Core', await core()], ['campaigns', 'Campaigns', await campaigns()]]) {
    const types = readFileSync(join(module_folder, `${file}.d.mts`), 'utf8');
    const declared = types.split(`export interface ${type} {`)[1].split('}')[0].match(/^ {2}\w+(?=\()/gm);
    assert.deepEqual(declared.map((name) => name.trim()).sort(), Object.keys(functions).sort());
  }
});

test('nothing in the loader needs more than a strict content security policy allows', () => {
  for (const file of ['index.mjs', 'heliograph.mjs', 'loading.mjs', 'campaigns.mjs', 'heliograph_campaigns.mjs']) {
    assert.doesNotMatch(readFileSync(join(module_folder, file), 'utf8'), /new Function\b|\beval\(/, file);
  }
});

test('an answer larger than the memory at the start arrives whole', async () => {
  const { base_fill_text } = await core();
  const large = '가'.repeat(10_000_000);
  assert.equal(base_fill_text('{it}', { it: large }).length, large.length);
});

test('calls do not leak: memory stops growing', async () => {
  const { call, names, heap_bytes } = await raw_module();
  const text = JSON.stringify([JSON.stringify({ text: 'x'.repeat(20_000) })]);
  const size_after = (times) => {
    for (let index = 0; index < times; index++) call(names.indexOf('base_parse'), text);
    return heap_bytes();
  };
  assert.equal(size_after(50), size_after(2_000));
});
