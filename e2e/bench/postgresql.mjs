// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run_program } from './servers.mjs';

const versions = '/usr/lib/postgresql';
const ready = 'ready to accept connections';

/** A PostgreSQL server of its own with the settings it comes with, so every commit is on disk; gives its URL and a way to end it. */
export async function postgresql() {
  if (!existsSync(versions)) throw new Error('PostgreSQL is not installed');
  const programs = join(versions, readdirSync(versions).sort().at(-1), 'bin');
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-postgresql-'));
  const is_root = process.getuid() === 0;
  // It refuses to run as root.
  const as_user = (path, args) => (is_root ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args]] : [path, args]);
  if (is_root) await run_program('chown', ['postgres:postgres', folder]);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const initialize = ['-D', data, '-U', 'heliograph', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'];
  await run_program(...as_user(join(programs, 'initdb'), initialize), { cwd: folder });
  const [path, args] = as_user(join(programs, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=']);
  const server = spawn(path, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  for await (const bytes of server.stderr.iterator({ destroyOnReturn: false })) {
    output += bytes;
    if (output.includes(ready)) break;
  }
  if (!output.includes(ready)) throw new Error(`PostgreSQL ended:\n${output}`);
  server.stderr.resume();
  return {
    url: `postgresql:///postgres?host=${folder}&user=heliograph`,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
