// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { sending_world, until } from './campaigns.mjs';
import { postgresql } from './postgresql.mjs';
import { figure, heading } from './report.mjs';

const living = Number(process.env.HELIOGRAPH_BENCH_JOURNEY_PEOPLE ?? 1_000_000);
const woken = Math.min(100_000, living);
const steps_at_least = 20_000;
const month_s = 30 * 24 * 60 * 60;
const minute_ms = 60_000;

const kinds = [
  { name: 'SQLite, synchronous=FULL', open: async () => ({ proxy_arguments: [], stop: async () => {} }) },
  {
    name: 'PostgreSQL',
    open: async () => {
      const server = await postgresql();
      return { proxy_arguments: ['--database', server.url], stop: server.stop };
    },
  },
];

/** People who wait in a journey, and others whose waits end in the same second. */
export async function run() {
  for (const { name, open } of kinds) {
    heading(`${living.toLocaleString('en-US')} people wait in a journey, and ${woken.toLocaleString('en-US')} in another one wake at once, ${name}`);
    const database = await open();
    try {
      const world = await sending_world(1, { sandbox_arguments: ['--unlimited'], proxy_arguments: database.proxy_arguments });
      try {
        await measure(world);
      } finally {
        await world.stop();
      }
    } finally {
      await database.stop();
    }
  }
}

async function measure(world) {
  const crowd = await world.audience('Everybody', living);
  const few = await world.audience('Woken', woken);
  const first = await publish(world, 'Waiting', crowd, { kind: 'duration', seconds: month_s });
  const entered = await all_inside(world, first, living);
  figure('people let in, each one step', entered, '/s', { at_least: steps_at_least });
  // The wait ends at a full minute, long enough from now that everybody is there.
  const minutes = 2 + Math.ceil((2 * woken) / entered / 60);
  const wake_at = (Math.floor(Date.now() / minute_ms) + minutes) * minute_ms;
  const second = await publish(world, 'Waking', few, { kind: 'date', date: wall_time(wake_at), in_journey_zone: true });
  await all_inside(world, second, woken);
  await pause(Math.max(0, wake_at - Date.now()));
  const times = await watch(world, second, wake_at);
  const all_s = times.at(-1).ms / 1000;
  const late_ms = times.find(({ people }) => people >= woken * 0.99).ms;
  const by_rate_ms = (woken * 0.99 * 1000) / steps_at_least;
  figure('waits ended, each one step', woken / all_s, '/s', { at_least: steps_at_least });
  figure(`lateness beyond ${steps_at_least.toLocaleString('en-US')} a second, p99`, Math.max(0, late_ms - by_rate_ms), 'ms', { below: 1_000 });
  figure('memory of the proxy, at most', world.memory_mb(), 'MB', { below: 150 });
}

async function publish(world, name, audience, wait) {
  const { id, etag } = await world.json('POST', '/journeys', {
    name,
    nodes: [
      { id: 'in', kind: 'audience', audience: { audience_id: audience.id }, ways: [{ way: 'next', to: 'wait' }] },
      { id: 'wait', kind: 'wait', wait, ways: [{ way: 'next', to: 'out' }] },
      { id: 'out', kind: 'end' },
    ],
  });
  await world.json('POST', `/journeys/${id}/publish`, {}, { 'if-match': `"${etag}"` });
  return id;
}

const counts_of = async (world, id) => (await world.json('GET', `/journeys/${id}/counts`)).counts;

/** How many people a second came in, until all `people` wait. */
async function all_inside(world, id, people) {
  const begin = performance.now();
  await until('letting people in', async () => {
    const { nodes } = await counts_of(world, id);
    return nodes.find((node) => node.id === 'wait').waiting === people;
  });
  return people / ((performance.now() - begin) / 1000);
}

/** How many people had left at which time after `from`, until everybody has. */
async function watch(world, id, from) {
  const times = [];
  await until('waking people', async () => {
    const { inside } = await counts_of(world, id);
    times.push({ ms: Date.now() - from, people: woken - inside });
    return inside === 0;
  });
  return times;
}

function wall_time(ms) {
  const at = new Date(ms);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes() };
}
