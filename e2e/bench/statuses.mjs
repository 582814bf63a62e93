// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { sending_world, until } from './campaigns.mjs';
import { at_share, figure, heading } from './report.mjs';

const people = Number(process.env.HELIOGRAPH_BENCH_STATUS_PEOPLE ?? 40_000);
const steps = ['sent', 'delivered', 'read'];
const changes_together = 100;
const connections = 8;
const page = 5_000;
const sandbox_arguments = ['--unlimited', '--webhook-delay-ms', '3600000'];

/** What Meta tells of a campaign's messages, posted as it posts them, while another campaign sends. */
export async function run() {
  heading(`Status events of ${people.toLocaleString('en-US')} messages, ${changes_together} together, while a campaign sends`);
  const world = await sending_world(2, { sandbox_arguments });
  try {
    const [told, sending] = world.senders;
    const sent = await world.draft('Told of', told, await world.audience('Told of', people));
    await world.activate(sent);
    await until('sending', async () => (await world.report(sent)).funnel.accepted === people);
    const deliveries = await make_deliveries(world, told);
    const other = await world.draft('Sending', sending, await world.audience('Sending', people, people));
    await world.activate(other);
    await until('the other campaign', async () => (await world.report(other)).funnel.accepted > 0);
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const times = [];
    const begin = performance.now();
    let next = 0;
    const post_all = async () => {
      while (next < deliveries.length) times.push(await post(agent, world, deliveries[next++]));
    };
    await Promise.all(Array.from({ length: connections }, post_all));
    const stored_s = (performance.now() - begin) / 1000;
    await until('applying', async () => (await world.report(sent)).funnel.read === people);
    const applied_s = (performance.now() - begin) / 1000;
    agent.destroy();
    const events = people * steps.length;
    figure('events stored', events / stored_s, '/s', { at_least: 10_000 });
    figure('events applied', events / applied_s, '/s', { at_least: 3_000 });
    figure('acknowledgement, p99', at_share(times, 0.99), 'ms', { below: 50 });
    figure('messages sent meanwhile', (await world.report(other)).funnel.accepted / applied_s, '/s');
    figure('memory of the proxy, at most', world.memory_mb(), 'MB', { below: 150 });
  } finally {
    await world.stop();
  }
}

/** The bodies of Meta's calls, signed: for each message in turn that it was sent, then delivered, then read. */
async function make_deliveries({ sandbox, facts }, { number, credential }) {
  const messages = [];
  for (let after = 0; messages.length < people; after += page)
    messages.push(...(await sandbox('GET', `/messages?after=${after}&limit=${page}`)).messages);
  const changes = steps.flatMap((status) =>
    messages.map(({ id, to, biz_opaque_callback_data }) => ({
      field: 'messages',
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: number.display_phone_number, phone_number_id: number.id },
        statuses: [
          {
            id,
            status,
            timestamp: String(Math.floor(Date.now() / 1000)),
            recipient_id: to,
            biz_opaque_callback_data,
            pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' },
          },
        ],
      },
    })),
  );
  const path = new URL(credential.webhook.callback_url).pathname;
  return Array.from({ length: Math.ceil(changes.length / changes_together) }, (_, index) => {
    const together = changes.slice(index * changes_together, (index + 1) * changes_together);
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: facts.waba_id, time: 1, changes: together }] });
    const signature = createHmac('sha256', facts.app.secret).update(body).digest('hex');
    return { path, body, signature };
  });
}

/** How long one call took, in ms. */
async function post(agent, { url }, { path, body, signature }) {
  const begin = performance.now();
  const call = request(new URL(path, url), {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}`, 'content-length': Buffer.byteLength(body) },
  });
  call.end(body);
  const [answer] = await once(call, 'response');
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`the webhook answered ${answer.statusCode}`);
  return performance.now() - begin;
}
