// SPDX-License-Identifier: Apache-2.0
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Program, free_port } from '../support/program.ts';

const programs =
  process.env.HELIOGRAPH_PROGRAMS ?? process.env.HELIOGRAPH_BUILD ?? join(import.meta.dirname, '../../build/release');

/** A sandbox of its own and the ids and secrets that a client needs. */
export class World {
  static async start(): Promise<World> {
    const url = `http://127.0.0.1:${await free_port()}`;
    const port = new URL(url).port;
    const program = new Program(join(programs, 'heliograph-sandbox'), [
      ...['--port', port],
      ...['--review-delay-ms', '50'],
      ...['--webhook-delay-ms', '20'],
    ]);
    await program.answers(`${url}/_sandbox/world`);
    const told = await (await fetch(`${url}/_sandbox/world`)).json();
    return new World(url, program, told);
  }

  readonly url: string;
  readonly program: Program;
  readonly told: any;

  private constructor(url: string, program: Program, told: any) {
    this.url = url;
    this.program = program;
    this.told = told;
  }

  get token(): string {
    return this.told.token;
  }
  get account_id(): string {
    return this.told.accounts[0].id;
  }
  get number_id(): string {
    return this.told.accounts[0].phone_numbers[0].id;
  }
  get app_secret(): string {
    return this.told.app.secret;
  }

  /** The sends that were accepted. */
  async sends(): Promise<any[]> {
    return (await (await fetch(`${this.url}/_sandbox/messages`)).json()).messages;
  }

  /** Makes a person write to the number, which opens the service window. */
  async inbound(from: string, text: string): Promise<void> {
    const body = JSON.stringify({ from, text, phone_number_id: this.number_id });
    await fetch(`${this.url}/_sandbox/inbound`, { method: 'POST', body });
  }

  /** Sends all webhooks of the account to a callback. */
  async subscribe(callback: string): Promise<void> {
    const response = await fetch(`${this.url}/v24.0/${this.account_id}/subscribed_apps`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ override_callback_uri: callback, verify_token: 'open sesame' }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  stop(): Promise<void> {
    return this.program.stop();
  }
}

/** A request that a business's endpoint has received, with its body untouched. */
export interface Received {
  signature: string;
  body: string;
}

/** An endpoint that passes the handshake and keeps what it receives. */
export class Endpoint {
  static async start(): Promise<Endpoint> {
    const endpoint = new Endpoint();
    endpoint.#server.listen(0, '127.0.0.1');
    await once(endpoint.#server, 'listening');
    return endpoint;
  }

  readonly received: Received[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #server: Server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://endpoint').searchParams;
    if (request.method === 'GET') {
      response.end(query.get('hub.challenge'));
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      this.received.push({ signature: String(request.headers['x-hub-signature-256']), body });
      response.end();
      for (const wake of this.#waiting.splice(0)) wake();
    });
  });

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** Waits until one of the requests fits, and gives it. */
  async wait_for(fits: (received: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Asks again until the answer fits. */
export async function until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`);
  }
}
