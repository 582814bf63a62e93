// SPDX-License-Identifier: Apache-2.0
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { build } from './paths.mjs';

const start_deadline_ms = 20_000;
const poll_ms = 20;

export async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program, gives what it prints and a way to end it. Waits until `url` answers. */
export async function start(path, args, url) {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const program = {
    id: child.pid,
    output: '',
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (program.output += bytes));
  for (const deadline = Date.now() + start_deadline_ms; ; await pause(poll_ms)) {
    if (child.exitCode !== null) throw new Error(`${path} ended:\n${program.output}`);
    if (await fetch(url).then(() => true, () => false)) return program;
    if (Date.now() > deadline) throw new Error(`${path} does not answer at ${url}:\n${program.output}`);
  }
}

/**
 * A fresh sandbox and proxy, the administrator signed in; `stop` ends both and removes their data. Both may be given
 * further arguments.
 */
export async function installation({ sandbox_arguments = [], proxy_arguments = [] } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'heliograph-bench-'));
  const sandbox_url = `http://127.0.0.1:${await free_port()}`;
  const url = `http://127.0.0.1:${await free_port()}`;
  const port_of = (address) => new URL(address).port;
  const sandbox = await start(
    join(build, 'heliograph-sandbox'),
    ['--port', port_of(sandbox_url), ...sandbox_arguments],
    `${sandbox_url}/_sandbox/world`,
  );
  const proxy = await start(
    join(build, 'heliograph'),
    ['serve', '--port', port_of(url), '--data', data, '--graph-url', sandbox_url, '--page', join(build, 'page'), ...proxy_arguments],
    `${url}/healthz`,
  );
  const administrator = { name: 'Bench', email: 'bench@example.com', password: 'correct horse battery staple' };
  let headers = { 'content-type': 'application/json' };
  const call = async (method, path, body, more_headers = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...more_headers },
      body: typeof body === 'string' ? body : body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  for (const deadline = Date.now() + start_deadline_ms; !/setup#token=/.test(proxy.output); await pause(poll_ms))
    if (Date.now() > deadline) throw new Error(`no set-up link:\n${proxy.output}`);
  const [, token] = proxy.output.match(/setup#token=([\w-]+)/);
  const set_up = await call('POST', '/setup', { token, ...administrator });
  const cookie = set_up.headers.getSetCookie().map((it) => it.split(';')[0]).join('; ');
  headers = { ...headers, cookie, 'x-csrf-token': (await set_up.json()).csrf_token };
  return {
    url,
    sandbox_url,
    cookie,
    administrator,
    call,
    proxy,
    async stop() {
      await Promise.all([proxy.stop(), sandbox.stop()]);
      await rm(data, { recursive: true, force: true });
    },
  };
}

export const run_program = promisify(execFile);

/** Requests per second and the p99 in ms of one wrk run. */
export async function wrk(url, { connections, seconds, headers = {} }) {
  const options = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...options, url];
  const { stdout } = await run_program('wrk', args);
  const [, value, unit] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/);
  const failed = stdout.match(/Non-2xx or 3xx responses: (\d+)/);
  if (failed) throw new Error(`${url}: ${failed[1]} answers were no success`);
  return {
    per_second: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    p99_ms: Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit],
  };
}
