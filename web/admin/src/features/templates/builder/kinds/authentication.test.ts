// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/json';
import { inCategory } from './authentication';

const marketing: JsonObject = {
  name: 'offer',
  category: 'MARKETING',
  message_send_ttl_seconds: 60,
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'News' },
    { type: 'BODY', text: 'Hello' },
    { type: 'FOOTER', text: 'Bye' },
    { type: 'GREETING', kept: true },
  ],
};

describe('a change of category', () => {
  it('among categories with own text touches nothing else', () => {
    expect(inCategory(marketing, 'UTILITY')).toEqual({ ...marketing, category: 'UTILITY' });
  });
  it('to authentication begins the parts around the code and keeps what has no form', () => {
    expect(inCategory(marketing, 'AUTHENTICATION')).toEqual({
      name: 'offer',
      category: 'AUTHENTICATION',
      message_send_ttl_seconds: 60,
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 10 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
        { type: 'GREETING', kept: true },
      ],
    });
  });
  it('from authentication, however it was spelt, begins an empty text', () => {
    const code = {
      category: 'authentication',
      components: [{ type: 'body', add_security_recommendation: true }],
    };
    expect(inCategory(code, 'UTILITY').components).toEqual([{ type: 'BODY', text: '' }]);
  });
});
