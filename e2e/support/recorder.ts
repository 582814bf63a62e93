// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createServer, request as ask, type Server } from 'node:http';

/** A request that went by, with its JSON body where it had one. */
export interface Recorded {
  method: string;
  /** Without the version and the query. */
  path: string;
  body: any;
}

/** Stands before a server and notes every request on its way there. */
export class Recorder {
  static async before(url: string): Promise<Recorder> {
    const recorder = new Recorder(new URL(url));
    recorder.#server.listen(0, '127.0.0.1');
    await once(recorder.#server, 'listening');
    return recorder;
  }

  readonly requests: Recorded[] = [];
  readonly #server: Server;

  private constructor(target: URL) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      const { method = 'GET', url: path = '/', headers } = request;
      const onward = ask({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.on('data', (chunk) => chunks.push(chunk)).pipe(onward);
      request.on('end', () => {
        const isJson = headers['content-type']?.startsWith('application/json') ?? false;
        const text = Buffer.concat(chunks).toString();
        const [bare = '/'] = path.split('?');
        this.requests.push({ method, path: bare.replace(/^\/v\d+\.\d+/, ''), body: isJson ? JSON.parse(text) : undefined });
      });
    });
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the recorder does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
