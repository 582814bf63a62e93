// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const start_deadline_ms = 20_000;
const poll_ms = 20;

/** A port that nothing listens on. */
export async function free_port(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** A program of the build that runs beside a test; all it prints is kept. */
export class Program {
  output = '';
  readonly #process: ChildProcess;

  constructor(path: string, args: string[], env: Record<string, string> = {}) {
    this.#process = spawn(path, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.#process.on('error', (error) => {
      this.output += `${error.message}\n`;
    });
  }

  get ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null || this.#process.pid === undefined;
  }

  /** Waits until `url` answers with success; fails with the program's output when it ends first. */
  async answers(url: string): Promise<void> {
    await this.#until(`an answer from ${url}`, async () => (await fetch(url)).ok);
  }

  /** Waits until the program has printed something that `pattern` matches, and gives the match. */
  async prints(pattern: RegExp): Promise<RegExpMatchArray> {
    let found: RegExpMatchArray | null = null;
    await this.#until(`output like ${pattern}`, async () => {
      found = this.output.match(pattern);
      return found !== null;
    });
    if (found === null) throw new Error(`no output like ${pattern}`);
    return found;
  }

  /** Ends the program: politely by default, at once with SIGKILL. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.ended) return;
    const exit = once(this.#process, 'exit');
    this.#process.kill(signal);
    await exit;
  }

  async #until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + start_deadline_ms;
    for (;;) {
      if (this.ended) throw new Error(`The program ended while waiting for ${what}:\n${this.output}`);
      if (await holds().catch(() => false)) return;
      if (Date.now() > deadline) throw new Error(`No ${what} in time:\n${this.output}`);
      await pause(poll_ms);
    }
  }
}
