// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Api } from '../support/api.ts';
import { sample_file } from '../support/files.ts';
import { build, Installation } from '../support/installation.ts';
import { kinds, sample_handle } from '../support/kinds.ts';
import { MetaDocument } from '../support/meta_document.ts';
import { make_ready } from '../support/ready.ts';
import type { Recorded } from '../support/recorder.ts';
import { expect, test } from '../support/test.ts';

const recipient = '+821055510001';

const routes = {
  '/message_templates': '/{Version}/{WABA-ID}/message_templates',
  '/messages': '/{Version}/{Phone-Number-ID}/messages',
  '/marketing_messages': '/{Version}/{Phone-Number-ID}/marketing_messages',
};

test('what reaches Meta is what the core says and what Meta’s own document allows @fresh', async ({ playwright }) => {
  test.setTimeout(180_000);
  const installation = await Installation.start({ is_recorded: true });
  const request = await playwright.request.newContext({ baseURL: installation.url });
  const api = new Api(request);
  await api.set_up(await installation.setup_token());
  const { credential, configuration } = await make_ready(api, installation.sandbox);
  const handles = new Map<string, string>();
  for (const format of ['IMAGE', 'VIDEO', 'GIF', 'DOCUMENT']) {
    handles.set(format, await api.upload(credential.id, sample_file(format)));
  }

  const templates: any[] = [];
  for (const { name, template } of kinds) {
    const whole = with_handles({ name, language: 'en_US', parameter_format: 'POSITIONAL', ...template }, handles);
    templates.push(whole);
    const { id } = await api.post(`/credentials/${credential.id}/templates`, whole);
    await expect.poll(async () => (await api.get(`/templates/${id}`)).status, { timeout: 20_000 }).toBe('APPROVED');
  }
  const drafts: any[] = [];
  for (const { name, values } of kinds) {
    const sent = { ...values, ...(values['offer.end'] ? { 'offer.end': '2099-01-31T18:00:00Z' } : {}) };
    const template = { name, language: 'en_US', values: sent };
    drafts.push({ to: recipient, template: templates.find((it) => it.name === name), values: sent });
    await api.post('/messages', { configuration_id: configuration.id, to: recipient, template }, { 'idempotency-key': name });
  }
  const recorded = installation.recorder?.requests ?? [];
  const bodies = (edge: string) => recorded.filter((it) => it.method === 'POST' && it.path.endsWith(edge));
  const text = { body: 'Thank you! https://shop.example.com' };
  await installation.sandbox.inbound({
    from: digits(recipient),
    phone_number_id: credential.phone_number.id,
    type: 'text',
    text: 'Hello',
  });
  // Free text is refused until the proxy has been told that the person wrote.
  await expect(async () => {
    const key = crypto.randomUUID();
    await api.post('/messages', { configuration_id: configuration.id, to: recipient, text }, { 'idempotency-key': key });
  }).toPass({ timeout: 30_000 });
  drafts.push({ to: recipient, text: text.body, values: {} });
  await expect.poll(() => bodies('/messages').length, { timeout: 30_000 }).toBe(drafts.length);
  await request.dispose();
  await installation.stop();

  const core = await own_core();
  expect(bodies('/message_templates').map(({ body }) => body)).toEqual(templates);
  for (const { body } of bodies('/message_templates')) expect(errors_of(core, body), body.name).toEqual([]);
  const sent = new Map(bodies('/messages').map(({ body }) => [body.template?.name, body]));
  for (const draft of drafts) {
    const { biz_opaque_callback_data, ...body } = sent.get(draft.template?.name);
    expect(biz_opaque_callback_data).toMatch(/./);
    const composed = core.message_compose(draft).request;
    expect({ ...body, to: digits(body.to) }, draft.template?.name).toEqual({ ...composed, to: digits(composed.to) });
  }

  const meta = MetaDocument.find();
  if (!meta) return;
  expect(meta.errors(routes['/messages'], { ...bodies('/messages')[0]?.body, to: undefined })).not.toEqual([]);
  expect(objections(meta, recorded, bodies)).toEqual([]);
});

/** What Meta's document has against the requests that were made. */
function objections(meta: MetaDocument, recorded: readonly Recorded[], bodies: (edge: string) => Recorded[]): string[] {
  const unknown = recorded.filter(({ method, path }) => !meta.knows(method, path)).map(({ method, path }) => `${method} ${path}`);
  const wrong = Object.entries(routes).flatMap(([edge, route]) =>
    bodies(edge).flatMap(({ body }) =>
      meta.errors(route, body).map((error) => `${body.name ?? body.template?.name ?? body.type}: ${error}`),
    ),
  );
  return [...new Set(unknown), ...wrong];
}

function with_handles(template: any, handles: ReadonlyMap<string, string>): any {
  return JSON.parse(JSON.stringify(template), (_, value) =>
    value?.example?.header_handle?.[0] === sample_handle
      ? { ...value, example: { header_handle: [handles.get(value.format)] } }
      : value,
  );
}

async function own_core(): Promise<any> {
  const { load_core } = await import(pathToFileURL(join(build, 'wasm/index.mjs')).href);
  return load_core({ wasm_binary: readFileSync(join(build, 'wasm/heliograph.wasm')) });
}

function errors_of(core: any, template: any): string[] {
  const { findings } = core.template_review(template, { form: 'create', siblings: [] });
  return findings.filter((it: any) => it.severity === 'error').map((it: any) => `${it.code} ${it.at}`);
}

const digits = (text: string) => text.replace(/\D/g, '');
