// SPDX-License-Identifier: Apache-2.0
import { expect_accessible } from '../support/accessibility.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect, test } from '../support/test.ts';
import { languages, Words } from '../support/words.ts';
import { upload_audience } from '../support/campaigns.ts';

const words = new Words();
const names = { en: 'English', fr: 'Français', ko: '한국어', 'zh-CN': '简体中文' };
const messages = [
  { from: '821055510011', text: 'Stop', language: 'en' },
  { from: '821055510012', text: ' arre\u0302t ! ', language: 'fr' },
  { from: '821055510013', text: '수신거부', language: 'ko' },
  { from: '821055510014', text: '退订。', language: 'zh-CN' },
] as const;

test('a webhook is set up, four people unsubscribe in four languages, and nothing but the confirmation reaches them', async ({
  page,
  api,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const { credential, configuration } = await make_ready(api, sandbox);
  const console = new Console(page, words);

  await page.goto('/administration/webhooks');
  await expect(page.getByRole('heading', { name: words.page('webhooks.empty.title') })).toBeVisible();
  await expect_accessible(page);
  await page.getByRole('link', { name: words.page('webhooks.create') }).first().click();
  await console.field('configuration.name').fill('Main');
  for (const language of languages.slice(1)) {
    await console.button('webhooks.predefined').click();
    await page.getByRole('menuitem', { name: names[language] }).click();
  }
  // A word that stands in another category already is told at once, and not saved.
  const help = page.getByRole('group', { name: words.page('webhooks.block', { number: '3', category: words.page('intent.help') }) });
  const keywords = help.getByLabel(words.page('webhooks.keywords')).and(page.locator('input'));
  await keywords.fill('stop');
  await keywords.press('Enter');
  await console.button('action.save').click();
  await expect(console.finding('webhook.keyword_conflict')).toBeVisible();
  await expect_accessible(page);
  await help.getByRole('row', { name: 'stop' }).press('Delete');
  await expect(page.getByText(words.core_pattern('finding.webhook.keyword_conflict'))).toHaveCount(0);
  await console.field('webhooks.try').fill('ＳＴＯＰ!');
  await expect(page.getByRole('status').filter({ hasText: words.page('intent.opt_out') })).toBeVisible();
  await console.button('action.save').click();
  await expect(console.heading('Main')).toBeVisible();
  await expect(page.getByText(credential.webhook.callback_url)).toBeVisible();
  await expect_accessible(page);

  const [webhook] = (await api.get('/webhooks')).items;
  for (const { from, text } of messages)
    await sandbox.inbound({ from, text, type: 'text', phone_number_id: credential.phone_number_id });
  const sent_to = async (to: string) =>
    (await sandbox.messages()).messages.filter((entry: any) => entry.to === to).map((entry: any) => entry.request.text?.body);
  for (const { from, language } of messages) {
    const goodbye = webhook.blocks.filter((block: any) => block.category === 'opt_out')[languages.indexOf(language)].reply;
    await expect.poll(() => sent_to(from), { timeout: 20_000 }).toEqual([goodbye]);
  }

  const csv = ['phone', ...messages.map(({ from }) => `+${from}`), '+821055510019'].join('\n');
  const audience = await upload_audience(api, 'Everybody', csv);
  const campaign = await api.post('/campaigns', {
    name: 'After',
    configuration_id: configuration.id,
    kind: 'scheduled',
    purpose: 'utility',
    audience: { audience_id: audience.id },
    treatments: [
      { percent: 100, content: { name: 'hello_world', languages: ['en_US'], default_language: 'en_US', bindings: [] } },
    ],
  });
  await api.post(`/campaigns/${campaign.id}/activate`, {}, { 'if-match': campaign.etag });
  await expect
    .poll(async () => (await api.get(`/campaigns/${campaign.id}/report`)).funnel.excluded_total, { timeout: 20_000 })
    .toBe(4);
  await expect.poll(async () => (await sent_to('821055510019')).length).toBe(1);
  for (const { from } of messages) expect(await sent_to(from)).toHaveLength(1);

  const [person] = (await api.get(`/profiles?search=${messages[2].from}`)).items;
  await page.goto(`/profiles/${person.id}`);
  await expect(page.getByRole('heading', { name: words.page('suppression.opted_out') })).toBeVisible();
  const panel = page.getByRole('region', { name: words.page('conversation.title'), exact: true });
  await expect(panel.getByRole('row', { name: /수신거부/ }).first()).toContainText(words.page('intent.opt_out'));
  await expect(panel.getByRole('row')).toHaveCount(3);
  await expect_accessible(page);

  await page.goto('/administration/webhooks');
  await expect(page.getByRole('row', { name: /Main/ })).toBeVisible();
  await expect_accessible(page);
  await page.getByRole('button', { name: words.page('list.actions_of', { name: 'Main' }) }).click();
  await page.getByRole('menuitem', { name: words.page('action.delete') }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.page('action.delete') }).click();
  await expect(page.getByRole('heading', { name: words.page('webhooks.empty.title') })).toBeVisible();
});
