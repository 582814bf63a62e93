// SPDX-License-Identifier: Apache-2.0
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { File } from './files.ts';

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** The first administrator of a fresh installation; of a deployment, whoever the environment names. */
export const administrator: Person = {
  name: 'Ada Kim',
  email: process.env.HELIOGRAPH_EMAIL ?? 'ada@example.com',
  password: process.env.HELIOGRAPH_PASSWORD ?? 'correct horse battery staple',
};

/** The proxy's interface as the page uses it, for preparing what a test is not about. Cookies are those of `request`. */
export class Api {
  #csrf_token = '';

  constructor(readonly request: APIRequestContext) {}

  /** Makes the first administrator with the one-time token and signs in. */
  async set_up(token: string, person = administrator): Promise<void> {
    await this.#keep(await this.#send('POST', '/setup', { token, ...person }));
  }

  async sign_in({ email, password }: Person = administrator): Promise<void> {
    await this.#keep(await this.#send('POST', '/session', { email, password }));
  }

  /** Becomes the user who was invited with this token. */
  async accept(token: string, password: string): Promise<void> {
    await this.#keep(await this.#send('POST', '/invitations/accept', { token, password }));
  }

  async get(path: string): Promise<any> {
    return (await this.#send('GET', path)).json();
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<any> {
    return (await this.#send('POST', path, body, headers)).json();
  }

  /** Hands a sample file to Meta; gives its handle. */
  async upload(credential_id: string, { name, mimeType, buffer }: File): Promise<string> {
    const path = `/credentials/${credential_id}/uploads?file_name=${name}`;
    return (await (await this.#send('POST', path, buffer, { 'content-type': mimeType })).json()).handle;
  }

  /** Sends a text of another type than JSON. */
  async send_text(path: string, text: string, type: string): Promise<any> {
    return (await this.#send('POST', path, Buffer.from(text), { 'content-type': type })).json();
  }

  /** Changes an object as it is now: takes its etag first. */
  async put(path: string, body: object): Promise<any> {
    const { etag } = await this.get(path);
    return (await this.#send('PUT', path, body, { 'if-match': etag })).json();
  }

  async #send(method: string, path: string, body?: object | Buffer, headers: Record<string, string> = {}): Promise<APIResponse> {
    const response = await this.request.fetch(`/api/v1${path}`, {
      method,
      data: body,
      headers: { ...(this.#csrf_token ? { 'x-csrf-token': this.#csrf_token } : {}), ...headers },
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return response;
  }

  async #keep(response: APIResponse): Promise<void> {
    this.#csrf_token = (await response.json()).csrf_token;
  }
}
