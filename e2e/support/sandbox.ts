// SPDX-License-Identifier: Apache-2.0

/** The sandbox's own side doors, which Meta does not have. Bodies and answers are as its documentation says. */
export class Sandbox {
  constructor(readonly url: string) {}

  /** Tokens, ids and secrets of the world that the sandbox plays. */
  async world(): Promise<any> {
    return this.#json('GET', '/_sandbox/world');
  }

  /** The sends that were accepted after the entry `after`. */
  async messages(after = ''): Promise<any> {
    return this.#json('GET', `/_sandbox/messages?after=${encodeURIComponent(after)}`);
  }

  /** Makes coming requests or webhooks fail as `fault` says. */
  async fault(fault: object): Promise<void> {
    await this.#json('POST', '/_sandbox/faults', fault);
  }

  /** Changes a number or an account, and tells of it as Meta does. */
  async change(change: object): Promise<void> {
    await this.#json('POST', '/_sandbox/world', change);
  }

  /** Decides about a template as Meta's review does. */
  async review(decision: object): Promise<void> {
    await this.#json('POST', '/_sandbox/review', decision);
  }

  /** Has a token end or live again: `{token, state}`. */
  async token(change: object): Promise<void> {
    await this.#json('POST', '/_sandbox/token', change);
  }

  /** Makes a user write to one of the numbers. */
  async inbound(message: object): Promise<void> {
    await this.#json('POST', '/_sandbox/inbound', message);
  }

  async #json(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.url + path, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
}
