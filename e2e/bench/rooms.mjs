// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './paths.mjs';
import { figure, heading } from './report.mjs';

const names = {
  read: ['a file of a million rows and eight columns read and judged', 'rows/s'],
  dry_run: ['a dry run over them, each decided', 'people/s'],
  render: ['a compiled template filled', 'messages/s'],
  build: ['the same message built from JSON values, without compiling', 'messages/s'],
};

/** What a campaign does for each of a million people, natively. */
export async function run() {
  heading('A million people in the native core: their file, the decision, the message');
  const lines = execFileSync(join(build, 'tests/heliograph_rooms_bench')).toString().trim().split('\n');
  for (const { name, per_second } of lines.map((line) => JSON.parse(line))) {
    const [what, unit] = names[name];
    figure(what, per_second, unit);
  }
}
