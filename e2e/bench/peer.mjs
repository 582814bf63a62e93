// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateDefinition } from '@kapso/whatsapp-cloud-api';
import { full_template } from './cases.mjs';
import { build } from './paths.mjs';
import { per_second } from './rate.mjs';
import { figure, heading } from './report.mjs';

const body = (text, ...samples) => ({
  type: 'BODY',
  text,
  ...(samples.length ? { example: { body_text: [samples] } } : {}),
});

/** Templates that both take: the full one, and three of the kinds that most accounts have. */
const templates = [
  full_template,
  { name: 'parcel', language: 'en_US', category: 'UTILITY', components: [body('Hello {{1}}, your parcel arrives on {{2}} in the afternoon.', 'Minji', 'Friday')] },
  {
    name: 'picture_offer',
    language: 'ko',
    category: 'MARKETING',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4:aW1hZ2U='] } },
      body('안녕하세요 {{1}}님, 이번 주말까지 모든 상품을 할인된 가격에 만나 보세요.', '민지'),
      { type: 'FOOTER', text: '수신 거부: STOP' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: '수신 거부' }] },
    ],
  },
  {
    name: 'account_code',
    language: 'en_US',
    category: 'AUTHENTICATION',
    components: [
      { type: 'BODY', add_security_recommendation: true },
      { type: 'FOOTER', code_expiration_minutes: 10 },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] },
    ],
  },
];

/** The same with the names that the peer's builder takes. */
function in_camel_case(value) {
  if (Array.isArray(value)) return value.map(in_camel_case);
  if (value === null || typeof value !== 'object') return value;
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [camel(name), in_camel_case(member)]));
}

const together = (rates) => rates.length / rates.reduce((sum, rate) => sum + 1 / rate, 0);

/** Judging templates from JSON text, against the builder of the best JavaScript library, which finds less. */
export async function run() {
  heading('Templates judged from JSON text, against the builder of @kapso/whatsapp-cloud-api under Node');
  const { load_module } = await import(join(build, 'wasm/index.mjs'));
  const module = await load_module({ wasm_binary: readFileSync(join(build, 'wasm/heliograph.wasm')) });
  const lint = module.names.indexOf('template_lint');
  const peers = [];
  const ours = [];
  for (const template of templates) {
    const text = JSON.stringify(template);
    const peer_text = JSON.stringify(in_camel_case(template));
    peers.push(per_second(() => TemplateDefinition.buildTemplateDefinition(JSON.parse(peer_text))));
    ours.push(per_second(() => JSON.parse(module.call(lint, `[${text},{"siblings":[]}]`))));
  }
  const input = templates.map((template) => `template_lint\t${JSON.stringify([template, { siblings: [] }])}\n`).join('');
  const native = execFileSync(join(build, 'tests/heliograph_bench'), { input }).toString().trim().split('\n');
  const [peer, wasm] = [together(peers), together(ours)];
  const natively = together(native.map((line) => 1e6 / JSON.parse(line).p50_us));
  figure('the peer', peer, 'templates/s');
  figure('natively', natively, 'templates/s');
  figure('natively, of the peer', natively / peer, 'times', { at_least: 5 });
  figure('WebAssembly, marshalling included', wasm, 'templates/s');
  figure('WebAssembly, of the peer', wasm / peer, 'times', { at_least: 1 });
}
