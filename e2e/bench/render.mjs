// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTemplateSendPayload } from '@kapso/whatsapp-cloud-api';
import { build } from './paths.mjs';
import { per_second } from './rate.mjs';
import { figure, heading } from './report.mjs';

const template = {
  name: 'offer',
  language: 'en_US',
  category: 'MARKETING',
  components: [
    { type: 'BODY', text: 'Hello {{1}}, {{2}} waits for you.', example: { body_text: [['Ann', 'a present']] } },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] },
  ],
};
const bindings = [
  { key: 'body.1', attribute: 'first_name' },
  { key: 'body.2', attribute: 'gift' },
  { key: 'button.0.payload', value: 'stop' },
];
const profiles = Array.from({ length: 100 }, (_, index) => ({
  phone: `82101234${String(index).padStart(4, '0')}`,
  attributes: { first_name: `민지 "${index}"`, gift: `${index} % off` },
}));

const batch = 250; // what is written stays in the cache of the processor
const warm_up_ms = 1000;
const message_id = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Filling one template for many people, against the peer's builder and JSON.stringify for each of them. */
export async function run() {
  heading('A compiled template filled for many people, against buildTemplateSendPayload with JSON.stringify');
  let next = 0;
  const body_of = ({ phone, attributes }) => ({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: phone,
    type: 'template',
    template: buildTemplateSendPayload({
      name: template.name,
      language: template.language,
      body: [
        { type: 'text', text: attributes.first_name },
        { type: 'text', text: attributes.gift },
      ],
      buttons: [{ type: 'button', subType: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'stop' }] }],
    }),
  });
  const peer = per_second(() => JSON.stringify(body_of(profiles[next++ % profiles.length])));
  const wasm = await in_wasm();
  const input = JSON.stringify({ template, bindings, profiles });
  const native = JSON.parse(execFileSync(join(build, 'tests/heliograph_render_bench'), { input }).toString());
  figure('the peer', peer, 'messages/s');
  figure('natively', native.per_second, 'messages/s');
  figure('natively, of the peer', native.per_second / peer, 'times', { at_least: 20 });
  figure('WebAssembly, marshalling included', wasm, 'messages/s');
  figure('WebAssembly, of the peer', wasm / peer, 'times', { at_least: 8 });
}

/** How many messages a second the module gives, as lines of UTF-8, for people that are objects. */
async function in_wasm() {
  const { load_campaigns } = await import(join(build, 'wasm/campaigns.mjs'));
  const wasm_binary = readFileSync(join(build, 'wasm/heliograph_campaigns.wasm'));
  const { compile_message } = await load_campaigns({ wasm_binary });
  const message = compile_message({ whole: template, bindings, route: 'cloud' }, ['phone', 'message_id', 'first_name', 'gift']);
  const people = Array.from({ length: batch }, (_, index) => profiles[index % profiles.length]);
  const render = () => {
    const values = [];
    for (const { phone, attributes } of people) values.push(phone, message_id, attributes.first_name, attributes.gift);
    return message.render(values);
  };
  const lines = new TextDecoder().decode(render().lines).trimEnd().split('\n');
  if (lines.length !== batch || lines.some((line) => JSON.parse(line).type !== 'template')) throw new Error('a message is not whole');
  for (const end = performance.now() + warm_up_ms; performance.now() < end; ) render();
  return batch * per_second(render);
}
