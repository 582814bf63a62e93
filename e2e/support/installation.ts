// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { free_port, Program } from './program.ts';
import { Recorder } from './recorder.ts';
import { Sandbox } from './sandbox.ts';

/** Where the build put the page, the WebAssembly module and, unless told otherwise, the programs. */
export const build = process.env.HELIOGRAPH_BUILD ?? join(import.meta.dirname, '../../build/release');
const programs = process.env.HELIOGRAPH_PROGRAMS ?? build;

/** A proxy and a sandbox of their own, on free ports, with an empty data folder; gone when the test ends. */
export class Installation {
  /** With `is_recorded` every request of the proxy to the sandbox is noted in `recorder`. */
  static async start({ is_recorded = false } = {}): Promise<Installation> {
    for (const program of ['heliograph', 'heliograph-sandbox']) {
      if (!existsSync(join(programs, program))) throw new Error(`There is no ${program} in ${programs}: run ./dev build`);
    }
    const data = await mkdtemp(join(tmpdir(), 'heliograph-e2e-'));
    const [port, sandbox_port] = [await free_port(), await free_port()];
    const installation = new Installation(data, port, sandbox_port);
    await installation.#start_sandbox();
    if (is_recorded) installation.recorder = await Recorder.before(installation.sandbox.url);
    await installation.start_proxy();
    return installation;
  }

  readonly url: string;
  readonly sandbox: Sandbox;
  recorder: Recorder | undefined;
  #proxy: Program | undefined;
  #sandbox_program: Program | undefined;

  private constructor(
    readonly data: string,
    readonly port: number,
    readonly sandbox_port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.sandbox = new Sandbox(`http://127.0.0.1:${sandbox_port}`);
  }

  /** The one-time token that the proxy prints while it has no user. */
  async setup_token(): Promise<string> {
    const [, token] = (await this.#proxy?.prints(/setup[^\s]*[=/]([\w-]{16,})/)) ?? [];
    if (token === undefined) throw new Error('the proxy does not run');
    return token;
  }

  async start_proxy(): Promise<void> {
    this.#proxy = new Program(join(programs, 'heliograph'), [
      'serve',
      ...['--port', String(this.port)],
      ...['--public-url', this.url],
      ...['--data', this.data],
      ...['--graph-url', this.recorder?.url ?? this.sandbox.url],
      ...['--page', join(build, 'page')],
    ]);
    await this.#proxy.answers(`${this.url}/healthz`);
  }

  /** Ends the proxy; SIGKILL is a crash. Its data stay, so `start_proxy` goes on where it was. */
  async stop_proxy(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.#proxy?.stop(signal);
  }

  /** What both programs have printed so far. */
  get logs(): { proxy: string; sandbox: string } {
    return { proxy: this.#proxy?.output ?? '', sandbox: this.#sandbox_program?.output ?? '' };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#proxy?.stop(), this.#sandbox_program?.stop()]);
    await this.recorder?.stop();
    await rm(this.data, { recursive: true, force: true });
  }

  async #start_sandbox(): Promise<void> {
    this.#sandbox_program = new Program(join(programs, 'heliograph-sandbox'), [
      ...['--port', String(this.sandbox_port)],
      ...['--review-delay-ms', '300'],
      ...['--webhook-delay-ms', '100'],
    ]);
    await this.#sandbox_program.answers(`${this.sandbox.url}/_sandbox/world`);
  }
}
