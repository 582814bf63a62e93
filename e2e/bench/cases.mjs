// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './paths.mjs';

/** The functions of the core that this build has. */
const types = readFileSync(join(build, 'wasm/index.d.mts'), 'utf8');
const exists = (name) => types.includes(`  ${name}(`);

/** A template with every part that most templates have, each near its limit. */
export const full_template = {
  name: 'spring_collection_2026',
  language: 'en_US',
  category: 'MARKETING',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'New for you, {{1}}', example: { header_text: ['Minji'] } },
    {
      type: 'BODY',
      text: `Hello {{1}} 🌸, ${'our *spring collection* has arrived in the _Seoul_ store now. '.repeat(14)}Your code is {{2}}, valid until {{3}}.`,
      example: { body_text: [['Minji', 'SPRING25', '30 April']] },
    },
    { type: 'FOOTER', text: 'Reply STOP to receive no more offers' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'More like this' },
        { type: 'QUICK_REPLY', text: 'Stop promotions' },
        { type: 'URL', text: 'See all', url: 'https://shop.example.com/spring/{{1}}', example: ['https://shop.example.com/spring/new'] },
        { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+821012345678' },
      ],
    },
  ],
};

/** Calls to time: what it is, the function, its arguments. */
export const cases = [
  ['a phone number read', 'phone_read', [{ text: '+82 10-1234-5678' }]],
  ['credentials judged', 'account_validate_credential',
    [{ draft: { name: 'Shop', api_token: `EAA${'x'.repeat(180)}`, business_account_id: '104857600000000' }, step: 'account', has_stored_token: false, names_taken: [] }]],
  ['a full template judged', 'template_review', [full_template, { siblings: [] }]],
  ['a full template previewed', 'template_preview', [full_template, {}]],
  ['a full template built', 'template_build', [full_template, { siblings: [] }]],
].filter(([, name]) => exists(name));
