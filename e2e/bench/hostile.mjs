// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './paths.mjs';
import { figure, heading } from './report.mjs';

const bytes = 5_000_000;
const error_exit = 1;

const filled = (unit, around = (text) => text) => around(unit.repeat(Math.floor(bytes / unit.length)));
const template = (components) => `{"name":"a","language":"en_US","category":"UTILITY","components":${components}}`;
const body = (text) => template(`[{"type":"BODY","text":"${text}"}]`);

/** What somebody sends who wants the judge to stumble. */
const bodies = {
  'brackets in brackets': filled('['),
  'objects in objects': filled('{"a":'),
  'members without end': `{${filled('"a":1,')}"b":1}`,
  'components without end': filled('{"type":"BODY"},', (text) => template(`[${text}{"type":"BODY"}]`)),
  'buttons without end': filled('{"type":"URL"},', (text) =>
    template(`[{"type":"BUTTONS","buttons":[${text}{"type":"URL"}]}]`)),
  'a text of placeholders': filled('{{1}}', body),
  'a text of open braces': filled('{', body),
  'a text of marks': filled('*_~`', body),
  'a text of emoji': filled('👩‍👩‍👧', body),
  'a text of line breaks': filled('\\n', body),
};

/** The command line's judge on bodies of 5 MB, from the start of the program to its end. */
export async function run() {
  heading('A hostile body of 5 MB, judged by the command line');
  for (const [name, input] of Object.entries(bodies)) {
    const begin = performance.now();
    const { status, signal } = spawnSync(join(build, 'heliograph'), ['lint', '--kind', 'template', '--language', 'en', '-'], {
      input,
      maxBuffer: 1 << 30,
    });
    const seconds = (performance.now() - begin) / 1000;
    if (status !== error_exit) throw new Error(`${name}: ended with ${status ?? signal}`);
    figure(name, seconds, 's', { below: 1 });
  }
}
