// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Client from '@great-detail/whatsapp';
import { Endpoint, World, until } from './world.ts';

// What @great-detail/whatsapp needs: `baseUrl`, and a slash after the version, without which it drops the version.

const person = '+821055510001';
let world: World;
let endpoint: Endpoint;
let client: Client;

before(async () => {
  world = await World.start();
  endpoint = await Endpoint.start();
  client = new Client({
    baseUrl: world.url,
    graphVersion: 'v24.0/',
    request: { headers: { Authorization: `Bearer ${world.token}` } },
  });
});

after(async () => {
  endpoint.stop();
  await world.stop();
});

test('subscribes to webhooks and verifies what arrives', async () => {
  const subscription = { override_callback_uri: endpoint.url, verify_token: 'open sesame' };
  await client.subscribedApps.createSubscription({ businessAccountID: world.account_id, ...subscription });
  const listed: any = await client.subscribedApps.listSubscriptions({ businessAccountID: world.account_id }).json();
  assert.equal(listed.data[0].override_callback_uri, endpoint.url);
  await world.inbound(person, 'Is anybody there?');
  const received = await endpoint.wait_for(({ body }) => body.includes('Is anybody there?'));
  const event = await client.webhook.eventNotification({
    method: 'POST',
    query: {},
    body: received.body,
    headers: { 'x-hub-signature-256': received.signature },
  });
  await event.verifySignature(world.app_secret);
  await assert.rejects(event.verifySignature('another secret'));
});

test('sends a template and, within the service window, text and buttons', async () => {
  const to = { phoneNumberID: world.number_id, to: person };
  const template = { name: 'hello_world', language: { code: 'en_US' } };
  const sent: any = await client.message.createMessage({ ...to, type: 'template', template } as any).json();
  assert.match(sent.messages[0].id, /^wamid\./);
  await world.inbound(person, 'Hello');
  await client.message.createMessage({ ...to, type: 'text', text: { body: 'Bonjour' } } as any).json();
  const buttons = [{ type: 'reply', reply: { id: '1', title: 'Yes' } }];
  await client.message
    .createMessage({ ...to, type: 'interactive', interactive: { type: 'button', body: { text: 'Well?' }, action: { buttons } } } as any)
    .json();
  await client.message.createStatus({ phoneNumberID: world.number_id, message_id: sent.messages[0].id, status: 'read' } as any).json();
  const types = (await world.sends()).map((it) => it.type);
  assert.deepEqual(types, ['template', 'text', 'interactive']);
});

test('lists templates with filters that are JSON arrays', async () => {
  const page: any = await client.template
    .list(world.account_id, { status: ['APPROVED', 'PAUSED'], language: ['ko'], limit: 100, fields: ['name', 'status', 'language'] } as any)
    .json();
  assert.ok(page.data.length > 10);
  assert.ok(page.data.every((it: any) => ['APPROVED', 'PAUSED'].includes(it.status) && it.language === 'ko'));
});

test('creates, reads, changes and deletes a template', async () => {
  const components = [{ type: 'BODY', text: 'Your parcel will arrive tomorrow in the afternoon.' }];
  const created: any = await client.template
    .create(world.account_id, { name: 'reject_great_detail', language: 'en_US', category: 'UTILITY', components } as any)
    .json();
  const read = () => client.template.get(created.id, { fields: ['status', 'components'] } as any).json<any>();
  await until(read, (it) => it.status === 'REJECTED');
  const better = [{ type: 'BODY', text: 'Your parcel will arrive on Friday, in the morning.' }];
  await client.template.update(created.id, { components: better } as any).json();
  assert.equal((await read()).components[0].text, better[0]?.text);
  assert.deepEqual(await client.template.delete(world.account_id, { name: 'reject_great_detail' } as any).json(), { success: true });
});

test('uploads, describes, downloads and deletes media', async () => {
  const file = new Blob(['%PDF-1.4'], { type: 'application/pdf' });
  const uploaded: any = await client.media
    .upload({ phoneNumberID: world.number_id, file, filename: 'a.pdf', mimeType: 'application/pdf' } as any)
    .json();
  const media: any = await client.media.getURL({ mediaID: uploaded.id }).json();
  assert.equal(media.mime_type, 'application/pdf');
  // The client itself adds no token here, which Meta's own URLs ask for too.
  const headers = { Authorization: `Bearer ${world.token}` };
  const bytes = await client.media.download({ mediaURL: media.url, request: { headers } }).text();
  assert.equal(bytes, '%PDF-1.4');
  assert.deepEqual(await client.media.delete({ mediaID: uploaded.id }).json(), { success: true });
});

test('reads numbers with nested fields and a business profile', async () => {
  const page: any = await client.phoneNumbers
    .listPhoneNumbers({ businessAccountID: world.account_id, fields: ['id', 'verified_name', ['throughput', ['level']]] } as any)
    .json();
  assert.equal(page.data[0].throughput.level, 'HIGH');
  const profile: any = await client.businessProfile.getBusinessProfile({ phoneNumberID: world.number_id, fields: ['about'] } as any).json();
  assert.equal(typeof profile.data[0].about, 'string');
});
