// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { installation } from './servers.mjs';

const poll_ms = 50;
const patience_ms = 600_000;
const rows_of_a_group = 700_000;

/** Asks again and again until `condition` gives something true, and gives that. */
export async function until(what, condition) {
  for (const deadline = performance.now() + patience_ms; performance.now() < deadline; await pause(poll_ms)) {
    const found = await condition();
    if (found) return found;
  }
  throw new Error(`${what} took too long`);
}

/** Numbers of phones whose messages meet nothing that is out of the ordinary. */
export const phone = (index) => `8210${10 + Math.floor(index / rows_of_a_group)}${200_000 + (index % rows_of_a_group)}`;

/** An installation with `count` phone numbers that may send a thousand messages a second each. */
export async function sending_world(count, { sandbox_arguments, proxy_arguments }) {
  const world = await installation({
    sandbox_arguments: [...sandbox_arguments, '--more-numbers', String(count)],
    proxy_arguments,
  });
  const sandbox = async (method, path, body) => {
    const response = await fetch(`${world.sandbox_url}/_sandbox${path}`, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const facts = await sandbox('GET', '/world');
  const account = facts.accounts.find(({ kind }) => kind === 'healthy');
  await sandbox('PATCH', '/world', { account_id: account.id, messaging_limit: 'TIER_UNLIMITED' });
  const json = async (...request) => (await world.call(...request)).json();
  const senders = [];
  for (const number of account.phone_numbers.slice(-count)) {
    await sandbox('PATCH', '/world', { phone_number_id: number.id, messaging_limit: 'TIER_UNLIMITED' });
    const credential = await json('POST', '/credentials', {
      name: `Number ${number.id}`,
      api_token: facts.token,
      business_account_id: facts.business.id,
      waba_id: account.id,
      phone_number_id: number.id,
      app_secret: facts.app.secret,
    });
    senders.push({ number, credential });
  }
  await until('reading the templates', async () => {
    const { total } = await json('GET', `/credentials/${senders[0].credential.id}/templates?search=hello_world`);
    return total > 0;
  });
  for (const [index, sender] of senders.entries()) {
    const { id } = await json('POST', '/configurations', {
      name: `number-${index}`,
      channel: 'whatsapp',
      credential_id: sender.credential.id,
      sender_number: sender.credential.phone_number.sender_number,
      submit: true,
    });
    sender.configuration = await until('checking a configuration', async () => {
      const stored = await json('GET', `/configurations/${id}`);
      if (!['processing', 'active'].includes(stored.status)) throw new Error(JSON.stringify(stored));
      return stored.status === 'active' && stored;
    });
  }
  return {
    ...world,
    facts,
    senders,
    json,
    sandbox,
    /** An audience of `people` people, the first of them number `first`. */
    async audience(name, people, first = 0) {
      const lines = Array.from({ length: people }, (_, index) => `+${phone(first + index)},Person ${index},Seoul\n`);
      return json('POST', `/audiences/upload?name=${encodeURIComponent(name)}`, `phone,first_name,city\n${lines.join('')}`, { 'content-type': 'text/csv' });
    },
    /** A draft that sends `hello_world` to an audience. */
    draft: (name, sender, audience, more = {}) =>
      json('POST', '/campaigns', {
        name,
        kind: 'scheduled',
        configuration_id: sender.configuration.id,
        purpose: 'utility',
        audience: { audience_id: audience.id },
        treatments: [{ percent: 100, content: { name: 'hello_world', languages: ['en_US'], default_language: 'en_US' } }],
        ...more,
      }),
    activate: ({ id, etag }) => json('POST', `/campaigns/${id}/activate`, {}, { 'if-match': `"${etag}"` }),
    report: ({ id }) => json('GET', `/campaigns/${id}/report`),
    accepted: async () => (await sandbox('GET', '/messages?limit=1')).total,
    /** The most memory that the proxy has had, in MB. */
    memory_mb: () => Number(readFileSync(`/proc/${world.proxy.id}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024,
  };
}
