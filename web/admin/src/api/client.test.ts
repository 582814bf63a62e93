// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, setCsrfToken, setOnSignedOut } from './client';
import type { ApiProblem } from './problem';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
  setCsrfToken('');
  setOnSignedOut(() => {});
});

const answer = (status: number, body?: unknown) =>
  fetched.mockResolvedValueOnce(new Response(body === undefined ? null : JSON.stringify(body), { status }));
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('the call succeeded');
    },
    (error: ApiProblem) => error,
  );
const sent = () => {
  const [url, init] = fetched.mock.lastCall ?? [];
  return { url, headers: new Headers(init?.headers), body: init?.body };
};

describe('call', () => {
  it('gives the decoded body and leaves empty parameters out of the address', async () => {
    answer(200, { items: [] });
    expect(await call('GET', '/users', { query: { after: '', limit: 50, role: undefined } })).toEqual({
      items: [],
    });
    expect(sent().url).toBe('/api/v1/users?limit=50');
  });

  it('gives nothing for an empty answer', async () => {
    answer(204);
    expect(await call('DELETE', '/session')).toBeUndefined();
  });

  it('sends the CSRF token with changes only', async () => {
    setCsrfToken('t0ken');
    answer(200, {});
    await call('GET', '/users');
    expect(sent().headers.has('X-CSRF-Token')).toBe(false);
    answer(200, {});
    await call('POST', '/users', { body: { name: 'Ada' } });
    expect(sent().headers.get('X-CSRF-Token')).toBe('t0ken');
    expect(sent().body).toBe('{"name":"Ada"}');
  });

  it('sends the version that a change starts from and the name of a send', async () => {
    answer(200, {});
    await call('PUT', '/users/1', { body: {}, etag: '"7"', idempotencyKey: 'once' });
    expect(sent().headers.get('If-Match')).toBe('"7"');
    expect(sent().headers.get('Idempotency-Key')).toBe('once');
  });

  it('sends bytes as they are, with their own type', async () => {
    answer(200, {});
    const bytes = new Blob(['x'], { type: 'image/png' });
    await call('POST', '/uploads', { body: bytes });
    expect(sent().headers.get('Content-Type')).toBe('image/png');
    expect(sent().body).toBe(bytes);
  });

  it('rejects with the findings of a problem', async () => {
    const finding = { code: 'users.email_taken', severity: 'error', at: '/email', args: {}, source: '' };
    answer(422, { title: 'Unprocessable', findings: [finding] });
    const problem = await problemOf(call('POST', '/users', { body: {} }));
    expect(problem).toMatchObject({ status: 422, findings: [finding], isConflict: false });
  });

  it('carries the current object of a conflict', async () => {
    answer(412, { current: { id: '1', etag: '"8"' } });
    const problem = await problemOf(call('PUT', '/users/1', { body: {}, etag: '"7"' }));
    expect(problem).toMatchObject({ isConflict: true, current: { etag: '"8"' } });
  });

  it('understands a failure that is no problem document', async () => {
    fetched.mockResolvedValueOnce(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(await problemOf(call('GET', '/users'))).toMatchObject({ status: 502, findings: [] });
  });

  it('rejects with status 0 when there is no answer', async () => {
    fetched.mockRejectedValueOnce(new TypeError('failed to fetch'));
    expect(await problemOf(call('GET', '/users'))).toMatchObject({ status: 0 });
  });

  it('tells that the session has ended, but not when it is the session that was asked for', async () => {
    const signedOut = vi.fn();
    setOnSignedOut(signedOut);
    answer(401, {});
    await problemOf(call('GET', '/session'));
    expect(signedOut).not.toHaveBeenCalled();
    answer(401, {});
    await problemOf(call('GET', '/users'));
    expect(signedOut).toHaveBeenCalledOnce();
  });
});
