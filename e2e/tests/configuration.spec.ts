// SPDX-License-Identifier: Apache-2.0
import { Api } from '../support/api.ts';
import { connect } from '../support/connect.ts';
import { Console } from '../support/console.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

test('a plus in the sender number is refused beside the field, with the number as it should be', async ({
  page,
  api,
  sandbox,
}) => {
  await connect(api, sandbox, 'healthy', 'Main');
  const console = new Console(page, new Words());
  await page.goto('/administration/channel-configurations/new');
  await console.pick(console.words.page('configuration.credential'), /Main/);
  const sender = console.field('configuration.sender_number');
  const number = await sender.inputValue();
  await sender.fill(`+${number}`);
  await sender.blur();
  await expect(console.finding('phone.sender_plus')).toBeVisible();
  await expect(page.getByText(number).first()).toBeVisible();
});

test('names that Meta’s console refuses are refused here as well', async ({ page, api }) => {
  void api;
  const console = new Console(page, new Words());
  await page.goto('/administration/channel-configurations/new');
  const name = console.field('configuration.name');
  for (const wrong of ['1abc', 'a b', 'é']) {
    await name.fill(wrong);
    await name.blur();
    await expect(name, wrong).toHaveAttribute('aria-invalid', 'true');
  }
  for (const right of ['A', 'wa.main-1_x']) {
    await name.fill(right);
    await name.blur();
    await expect(name, right).not.toHaveAttribute('aria-invalid', 'true');
  }
});

test('a restricted account makes a configuration fail with the reason and what to do', async ({ page, api, sandbox }) => {
  const credential = await connect(api, sandbox, 'restricted', 'Restricted');
  const console = new Console(page, new Words());
  const made = await api.post('/configurations', {
    name: 'winback',
    channel: 'whatsapp',
    credential_id: credential.id,
    sender_number: digits(credential.phone_number.display_phone_number),
    submit: true,
  });
  await page.goto(`/administration/channel-configurations/${made.id}`);
  await expect(page.getByText(console.words.core('state.configuration.failed'), { exact: true }).first()).toBeVisible();
  await expect(console.finding('account.restricted')).toBeVisible();
});

test('two administrators who edit the same draft get a conflict, and nothing is lost', async ({ page, api, sandbox }) => {
  const credential = await connect(api, sandbox, 'healthy', 'Main');
  const console = new Console(page, new Words());
  const configuration = {
    name: 'shared',
    channel: 'whatsapp',
    credential_id: credential.id,
    sender_number: digits(credential.phone_number.display_phone_number),
  };
  const made = await api.post('/configurations', { ...configuration, submit: false });
  await page.goto(`/administration/channel-configurations/${made.id}`);
  const description = console.field('configuration.description');
  await description.fill('Mine');
  await api.put(`/configurations/${made.id}`, { ...configuration, description: 'Theirs', submit: false });
  await page.getByRole('button', { name: console.words.core('event.configuration.save'), exact: true }).click();

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(console.words.page('conflict.title'));
  await expect(dialog).toContainText('Mine');
  await expect(dialog).toContainText('Theirs');
  await dialog.getByRole('button', { name: console.words.page('conflict.keep_mine') }).click();
  await expect.poll(async () => (await api.get(`/configurations/${made.id}`)).configuration.description).toBe('Mine');
});

test('the list is narrowed to what one user has made', async ({ page, api, playwright, baseURL }) => {
  const colleague = { name: 'Min-ji Park', email: `minji-${Date.now()}@example.com`, role: 'administrator' };
  const { invitation_token } = await api.post('/users', colleague);
  const request = await playwright.request.newContext({ baseURL });
  const theirs = new Api(request);
  await theirs.accept(invitation_token, 'another horse battery staple');
  await api.post('/configurations', { name: 'made-by-me' });
  await theirs.post('/configurations', { name: 'made-by-minji' });

  const console = new Console(page, new Words());
  await page.goto('/administration/channel-configurations');
  const rows = page.getByRole('row').filter({ hasText: 'made-by-' });
  await expect(rows).toHaveCount(2);
  await console.pick(console.words.page('configuration.created_by'), colleague.name);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('made-by-minji');
  await request.dispose();
});
