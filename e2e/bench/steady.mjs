// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from 'node:timers/promises';
import { sending_world, until } from './campaigns.mjs';
import { at_share, figure, heading } from './report.mjs';

const people = Number(process.env.HELIOGRAPH_BENCH_STEADY_PEOPLE ?? 1_000_000);
const look_every_ms = 1_000;
const webhook_delay_ms = 250;
const steps = 3;
const reports = 50;

/** One campaign at the full rate of one number, while the sandbox tells of every message that it was sent, delivered and
 *  read: what arrives must be applied as fast as it is told, for as long as it lasts. */
export async function run() {
  heading(`A campaign to ${people.toLocaleString('en-US')} people over one number, with ${steps} events a message`);
  const world = await sending_world(1, {
    sandbox_arguments: ['--unlimited', '--webhook-delay-ms', String(webhook_delay_ms)],
    proxy_arguments: [],
  });
  try {
    const [sender] = world.senders;
    await world.json('POST', `/credentials/${sender.credential.id}/webhook/register`, {});
    const audience = await world.audience('Everybody', people);
    const draft = await world.draft('Steady', sender, audience);
    await world.activate(draft);
    const { behind, begun, ended } = await watch(world, draft);
    const seconds = (ended - begun) / 1000;
    figure('lasted', seconds, 's');
    figure('messages', people / seconds, '/s');
    figure('events applied', (people * steps) / seconds, '/s');
    figure('events that Meta told and the report lacks, at most', Math.max(...behind) / 1000, 'thousand', { below: 15 });
    figure('the same at the end of the first half', behind[Math.floor(behind.length / 2)] / 1000, 'thousand');
    figure('memory of the proxy, at most', world.memory_mb(), 'MB', { below: 150 });
    const times = [];
    for (let index = 0; index < reports; index++) {
      const asked = performance.now();
      await world.report(draft);
      times.push(performance.now() - asked);
    }
    figure('a report, p99', at_share(times, 0.99), 'ms', { below: 200 });
  } finally {
    await world.stop();
  }
}

/** How many events of accepted messages the report lacked, once a second, until everybody has read. */
async function watch(world, draft) {
  const behind = [];
  const begun = await until('the first message', async () => (await world.report(draft)).funnel.accepted > 0 && performance.now());
  for (let last = -1, still_since = begun; ; await pause(look_every_ms)) {
    const { funnel } = await world.report(draft);
    const told = funnel.delivered + funnel.read;
    behind.push(funnel.accepted * (steps - 1) - told);
    if (funnel.read === people) return { behind, begun, ended: performance.now() };
    const now = performance.now();
    if (told + funnel.accepted !== last) still_since = now;
    last = told + funnel.accepted;
    if (now - still_since > 60_000) throw new Error(`nothing happens any more: ${JSON.stringify(funnel)}`);
  }
}
