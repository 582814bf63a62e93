// SPDX-License-Identifier: Apache-2.0
import { figure, heading } from './report.mjs';
import { installation, wrk } from './servers.mjs';

const configurations = 100;
const users = 50;
const seconds = 5;

/** A list of 100 channel configurations while 50 people ask for it at once. */
export async function run() {
  heading(`List of ${configurations} configurations, ${users} concurrent users`);
  const { url, cookie, call, stop } = await installation();
  try {
    for (let index = 0; index < configurations; index++)
      await call('POST', '/configurations', { name: `configuration-${index}`, submit: false });
    const path = `/api/v1/configurations?limit=${configurations}`;
    const { items } = await (await call('GET', path.replace('/api/v1', ''))).json();
    if (items.length !== configurations) throw new Error(`the list has ${items.length} items`);
    await wrk(url + path, { connections: users, seconds: 1, headers: { cookie } });
    const { p99_ms, per_second } = await wrk(url + path, { connections: users, seconds, headers: { cookie } });
    figure('p99', p99_ms, 'ms', { below: 10 });
    figure('requests', per_second, '/s');
  } finally {
    await stop();
  }
}
