// SPDX-License-Identifier: Apache-2.0
import type { Api } from './api.ts';
import type { Sandbox } from './sandbox.ts';

/** Connects the sandbox's account of a kind with its first number; gives the credential. */
export async function connect(api: Api, sandbox: Sandbox, kind: string, name: string): Promise<any> {
  const world = await sandbox.world();
  const account = world.accounts.find((it: { kind: string }) => it.kind === kind);
  return api.post('/credentials', {
    name,
    api_token: world.token,
    app_secret: world.app.secret,
    business_account_id: world.business.id,
    waba_id: account.id,
    phone_number_id: account.phone_numbers[0].id,
  });
}
