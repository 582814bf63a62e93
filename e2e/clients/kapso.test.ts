// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TemplateDefinition, WhatsAppClient, buildTemplateSendPayload } from '@kapso/whatsapp-cloud-api';
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { Endpoint, World, until } from './world.ts';

// What @kapso/whatsapp-cloud-api needs: `baseUrl` and `graphVersion`, nothing else.

const person = '+821055510001';
let world: World;
let endpoint: Endpoint;
let client: WhatsAppClient;

before(async () => {
  world = await World.start();
  endpoint = await Endpoint.start();
  await world.subscribe(endpoint.url);
  client = new WhatsAppClient({ baseUrl: world.url, graphVersion: 'v24.0', accessToken: world.token });
});

after(async () => {
  endpoint.stop();
  await world.stop();
});

test('sends a template that it has built, and reads the statuses of its webhooks', async () => {
  const template = buildTemplateSendPayload({
    name: 'order_confirmation',
    language: 'en_US',
    body: [
      { type: 'text', text: 'Minji' },
      { type: 'text', text: 'A-20461' },
    ],
    buttons: [{ type: 'button', subType: 'url', index: 0, parameters: [{ type: 'text', text: 'A-20461' }] }],
  });
  const sent = await client.messages.sendTemplate({ phoneNumberId: world.number_id, to: person, template: template as any });
  const id = sent.messages[0]?.id;
  assert.match(String(id), /^wamid\./);
  const received = await endpoint.wait_for(({ body }) => body.includes('"read"'));
  assert.ok(verifySignature({ appSecret: world.app_secret, rawBody: received.body, signatureHeader: received.signature }));
  const { statuses } = normalizeWebhook(JSON.parse(received.body));
  assert.equal(statuses[0]?.id, id);
  assert.equal(statuses[0]?.status, 'read');
});

test('sends text, buttons, a list, a place, a contact and a reaction within the service window', async () => {
  await world.inbound(person, 'Hello');
  const address = { phoneNumberId: world.number_id, to: person };
  const before_these = (await world.sends()).length;
  const text = await client.messages.sendText({ ...address, body: '안녕하세요' });
  await client.messages.sendInteractiveButtons({
    ...address,
    bodyText: 'Shall we go on?',
    buttons: [
      { id: 'yes', title: 'Yes' },
      { id: 'no', title: 'No' },
    ],
  });
  await client.messages.sendInteractiveList({
    ...address,
    bodyText: 'Choose one',
    buttonText: 'Open',
    sections: [{ title: 'All', rows: [{ id: '1', title: 'One' }] }],
  });
  await client.messages.sendLocation({ ...address, location: { latitude: 37.5, longitude: 127 } });
  await client.messages.sendContacts({ ...address, contacts: [{ name: { formattedName: 'Kim', firstName: 'Kim' } }] });
  await client.messages.sendReaction({
    ...address,
    reaction: { messageId: String(text.messages[0]?.id), emoji: '🎉' },
  });
  const types = (await world.sends()).slice(before_these).map((it) => it.type);
  assert.deepEqual(types, ['text', 'interactive', 'interactive', 'location', 'contacts', 'reaction']);
});

test('creates, lists and deletes a template', async () => {
  const definition = TemplateDefinition.buildTemplateDefinition({
    name: 'kapso_parcel',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      {
        type: 'BODY',
        text: 'Hello {{1}}, your parcel will arrive tomorrow in the afternoon.',
        example: { bodyText: [['Minji']] },
      },
    ],
  });
  const created: any = await client.templates.create({ businessAccountId: world.account_id, ...definition } as any);
  assert.equal(created.status, 'PENDING');
  const list = () => client.templates.list({ businessAccountId: world.account_id, name: 'kapso_parcel' });
  const listed: any = await until(list, (page: any) => page.data[0]?.status === 'APPROVED');
  assert.equal(listed.data[0].id, created.id);
  const gone: any = await client.templates.delete({ businessAccountId: world.account_id, name: 'kapso_parcel' });
  assert.equal(gone.success, true);
  assert.equal((await list() as any).data.length, 0);
});

test('uploads a picture, describes it and deletes it', async () => {
  const file = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });
  const { id } = await client.media.upload({ phoneNumberId: world.number_id, type: 'image', file, fileName: 'a.png' });
  const media: any = await client.media.get({ mediaId: id });
  assert.equal(media.mimeType ?? media.mime_type, 'image/png');
  assert.equal(Number(media.fileSize ?? media.file_size), 4);
  await client.messages.sendImage({ phoneNumberId: world.number_id, to: person, image: { id, caption: 'A picture' } });
  assert.deepEqual(await client.media.delete({ mediaId: id }), { success: true });
});

test('understands the errors', async () => {
  const send = (to: string) =>
    client.messages.sendTemplate({ phoneNumberId: world.number_id, to, template: { name: 'hello_world', language: { code: 'en_US' } } });
  await assert.rejects(send('+82105131056'), (error: any) => error.code === 131056 && error.category === 'throttling');
  await assert.rejects(send('+8210555000190'), (error: any) => error.code === 190 && error.category === 'authorization');
});
