// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { sending_world, until } from './campaigns.mjs';
import { build } from './paths.mjs';
import { postgresql } from './postgresql.mjs';
import { at_share, figure, heading } from './report.mjs';
import { run_program } from './servers.mjs';

const numbers = 24;
const share = Math.ceil(Number(process.env.HELIOGRAPH_BENCH_PEOPLE ?? 200_000) / numbers);
const people = share * numbers;
const bare_messages = 50_000;
const reports = 50;
const most_memory_mb = 150;
// Reports of what became of messages are measured on their own; these come when everything is over.
const sandbox_arguments = ['--unlimited', '--webhook-delay-ms', '3600000'];

const kinds = [
  { name: 'SQLite, synchronous=FULL', at_least: 5_000, open: async () => ({ proxy_arguments: [], stop: async () => {} }) },
  {
    name: 'PostgreSQL',
    at_least: 3_000,
    open: async () => {
      const server = await postgresql();
      return { proxy_arguments: ['--database', server.url], stop: server.stop };
    },
  },
];

/** Campaigns to everybody over numbers of a thousand messages a second each, beside libcurl with nothing around it. */
export async function run() {
  for (const { name, at_least, open } of kinds) {
    heading(`Dispatch of ${people.toLocaleString('en-US')} messages over ${numbers} numbers, ${name}`);
    const database = await open();
    try {
      const world = await sending_world(numbers, { sandbox_arguments, proxy_arguments: database.proxy_arguments });
      try {
        await measure(world, at_least);
      } finally {
        await world.stop();
      }
    } finally {
      await database.stop();
    }
  }
}

async function measure(world, at_least) {
  const drafts = [];
  for (const [index, sender] of world.senders.entries()) {
    const audience = await world.audience(`Audience ${index}`, share, index * share);
    drafts.push(await world.draft(`Campaign ${index}`, sender, audience));
  }
  const bare = await bare_loop(world);
  const before = await world.accepted();
  const begin = performance.now();
  for (const draft of drafts) await world.activate(draft);
  await until('sending', async () => (await world.accepted()) - before >= people);
  const per_second = people / ((performance.now() - begin) / 1000);
  await until('recording', async () => {
    const all = await Promise.all(drafts.map(world.report));
    return all.reduce((sum, { funnel }) => sum + funnel.accepted, 0) === people;
  });
  figure('a bare libcurl loop', bare, '/s');
  figure('messages', per_second, '/s', { at_least });
  figure('of the bare loop', per_second / bare, '', { at_least: 0.6 });
  figure('memory of the proxy, at most', world.memory_mb(), 'MB', { below: most_memory_mb });
  const times = [];
  for (let index = 0; index < reports; index++) {
    const asked = performance.now();
    await world.report(drafts[index % numbers]);
    times.push(performance.now() - asked);
  }
  figure('a report, p99', at_share(times, 0.99), 'ms', { below: 200 });
}

async function bare_loop({ sandbox_url, facts, senders }) {
  const ids = senders.map(({ number }) => number.id).join(',');
  const { stdout } = await run_program(join(build, 'tests/heliograph_bare_loop'), [
    `${sandbox_url}/v24.0`,
    facts.token,
    ids,
    String(bare_messages),
  ]);
  return JSON.parse(stdout).per_second;
}
