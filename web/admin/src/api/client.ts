// SPDX-License-Identifier: Apache-2.0
import { ApiProblem, type ProblemBody } from './problem';

const ROOT = '/api/v1';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  /** Sent as JSON; a `Blob` is sent as it is, with its own type. */
  body?: unknown;
  /** The version that the change starts from; the proxy refuses it with 412 when there is a newer one. */
  etag?: string;
  /** Names a send, so that a repeated call sends once. */
  idempotencyKey?: string;
  /** Query parameters; those undefined or empty are left out. */
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
}

let csrfToken = '';
let onSignedOut: () => void = () => {};

/** Takes the token that every later change carries. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** Takes what to do when the proxy answers that the session has ended. */
export function setOnSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

/**
 * Calls the proxy and gives the decoded body (undefined for an empty one).
 * Rejects with `ApiProblem` for every other answer; its status is 0 when there was no answer.
 */
export async function call<T>(method: Method, path: string, options: Call = {}): Promise<T> {
  const answer = await send(method, path, options);
  const text = await answer.text();
  if (!answer.ok) throw problemFrom(answer.status, path, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** What an answer other than a success says. The end of the session is told to who waits for it. */
export function problemFrom(status: number, path: string, text: string): ApiProblem {
  if (status === 401 && path !== '/session') onSignedOut();
  return new ApiProblem(status, problemOf(text));
}

async function send(method: Method, path: string, options: Call): Promise<Response> {
  try {
    return await fetch(urlOf(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: headersOf(method, options),
      body: bodyOf(options.body),
      signal: options.signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  }
}

/** Where `path` of the proxy's interface is. */
export function urlOf(path: string, query: Call['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${ROOT}${path}${search && `?${search}`}`;
}

/** The headers that a call carries. */
export function headersOf(method: Method, { body, etag, idempotencyKey }: Call): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (body instanceof Blob) headers.set('Content-Type', body.type || 'application/octet-stream');
  else if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (method !== 'GET' && csrfToken) headers.set('X-CSRF-Token', csrfToken);
  if (etag) headers.set('If-Match', etag);
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  return headers;
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof Blob) return body;
  return JSON.stringify(body);
}

function problemOf(text: string): ProblemBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  } catch {
    return {};
  }
}
