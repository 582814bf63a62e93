// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import type { Api } from './api.ts';
import { connect } from './connect.ts';
import type { Sandbox } from './sandbox.ts';

/** Connects the healthy account and puts a channel configuration of its number in force. */
export async function make_ready(api: Api, sandbox: Sandbox): Promise<{ credential: any; configuration: any }> {
  const credential = await connect(api, sandbox, 'healthy', 'Main');
  const configuration = await api.post('/configurations', {
    name: 'main',
    channel: 'whatsapp',
    credential_id: credential.id,
    sender_number: credential.phone_number.display_phone_number.replace(/\D/g, ''),
    submit: true,
  });
  await expect.poll(async () => (await api.get(`/configurations/${configuration.id}`)).status).toBe('active');
  return { credential, configuration };
}
