// SPDX-License-Identifier: Apache-2.0
import { expect_accessible_in_all_colours } from '../support/accessibility.ts';
import type { Api } from '../support/api.ts';
import { upload_audience } from '../support/campaigns.ts';
import { make_ready } from '../support/ready.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

const words = new Words();

/** Meta's id of the template `hello_world` of the connected account. */
async function hello_world(api: Api, credential_id: string): Promise<string> {
  const path = `/credentials/${credential_id}/templates?search=hello_world`;
  const find = async () =>
    (await api.get(path)).items.find((one: { language: string }) => one.language === 'en_US')?.meta_id;
  await expect.poll(find).toBeTruthy();
  return find();
}
const shown_within_ms = 3_000;

test('what Meta tells of an account is on the page at once @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(120_000);
  const { credential } = await make_ready(api, sandbox);
  await page.goto('/channel-health');
  await expect(page.getByRole('heading', { level: 1, name: words.page('health.title') })).toBeVisible();
  await expect(page.getByText(words.page('health.quiet.title'))).toBeVisible();
  const event = (code: string) => page.locator(`[data-event="health.${code}"]`).first();
  const bell = page.locator('[data-unread]');

  const number = { phone_number_id: credential.phone_number_id };
  const account = { account_id: credential.waba_id };
  const template = { template_id: await hello_world(api, credential.id) };
  const told: [string, () => Promise<void>][] = [
    ['number_flagged', () => sandbox.change({ ...number, quality_rating: 'RED' })],
    ['limit_raised', () => sandbox.change({ ...number, messaging_limit: 'TIER_UNLIMITED' })],
    ['name_refused', () => sandbox.change({ ...number, name_status: 'DECLINED' })],
    ['review_refused', () => sandbox.change({ ...account, account_review_status: 'REJECTED' })],
    ['template_paused', () => sandbox.review({ ...template, status: 'PAUSED' })],
    ['account_restricted', () => sandbox.change({ ...account, status: 'RESTRICTED' })],
  ];
  const times: number[] = [];
  for (const [code, tell] of told) {
    const begun = performance.now();
    await tell();
    await expect(event(code)).toBeVisible({ timeout: shown_within_ms });
    times.push(Math.round(performance.now() - begun));
  }
  test.info().annotations.push({ type: 'from webhook to page, ms', description: times.join(' ') });
  console.log(`from the change at Meta to the page (ms): ${times.join(' ')}`);
  await expect(page.getByText(words.page('health.restricted')).first()).toBeVisible();
  await expect(bell).not.toHaveAttribute('data-unread', '0');
  await expect(page.getByRole('img', { name: new RegExp(words.page('health.quality_history')) }).first()).toBeVisible();
  await expect_accessible_in_all_colours(page, (colour) =>
    page.screenshot({ path: `results/screens/health-${colour}.png`, fullPage: true }),
  );

  await bell.click();
  await expect(page.locator('[data-news="health.account_restricted"]').first()).toBeVisible();
  await expect_accessible_in_all_colours(page, (colour) =>
    page.screenshot({ path: `results/screens/health-${colour}-bell.png` }),
  );
  await page.keyboard.press('Escape');
  await expect(bell).toHaveAttribute('data-unread', '0');

  await page.getByRole('link', { name: words.page('health.number.open') }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^\+/ })).toBeVisible();
  await expect(event('number_flagged')).toBeVisible();
  await expect(event('template_paused')).toHaveCount(0);
  await expect_accessible_in_all_colours(page, (colour) =>
    page.screenshot({ path: `results/screens/health-${colour}-number.png`, fullPage: true }),
  );
});

const people = 200;

/** A campaign that takes ten seconds, begun. */
async function under_way(api: Api, configuration_id: string): Promise<any> {
  const rows = Array.from({ length: people }, (_, index) => `+82105552${String(index).padStart(4, '0')}`);
  const audience = await upload_audience(api, 'Everybody', ['phone', ...rows].join('\n'));
  const campaign = await api.post('/campaigns', {
    name: 'Long',
    kind: 'scheduled',
    configuration_id,
    purpose: 'utility',
    audience: { audience_id: audience.id },
    delivery: { throttle_per_second: 20 },
    treatments: [
      { percent: 100, content: { name: 'hello_world', languages: ['en_US'], default_language: 'en_US' } },
    ],
  });
  await api.post(`/campaigns/${campaign.id}/activate`, {}, { 'if-match': campaign.etag });
  return campaign;
}

test('a template that Meta pauses in the middle of a campaign holds it, and the page says why @fresh', async ({
  page,
  api,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const { configuration, credential } = await make_ready(api, sandbox);
  const template = { template_id: await hello_world(api, credential.id) };
  const campaign = await under_way(api, configuration.id);
  const sent = async () => (await sandbox.messages()).total as number;
  await expect.poll(sent).toBeGreaterThan(20);
  await sandbox.review({ ...template, status: 'PAUSED' });
  await page.goto(`/campaigns/${campaign.id}`);
  await expect(page.locator('[data-finding="campaigns.template_held"]')).toBeVisible({ timeout: 10_000 });
  expect(await sent()).toBeLessThan(people);
  await sandbox.review({ ...template, status: 'APPROVED' });
  await expect.poll(sent, { timeout: 60_000 }).toBe(people);
  await expect(page.locator('[data-finding="campaigns.template_held"]')).toHaveCount(0);
  await expect.poll(async () => (await api.get(`/campaigns/${campaign.id}`)).funnel.failed_total).toBe(0);
});

test('a token that ends in the middle of a campaign is replaced in the page, and nobody is lost or written to twice @fresh', async ({
  page,
  api,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const { configuration, credential } = await make_ready(api, sandbox);
  const { token, tokens } = await sandbox.world();
  const campaign = await under_way(api, configuration.id);
  const sent = async () => (await sandbox.messages()).total as number;
  await expect.poll(sent).toBeGreaterThan(20);
  await sandbox.token({ token, state: 'expired' });
  await page.goto(`/campaigns/${campaign.id}`);
  await expect(page.locator('[data-finding="campaigns.token_held"]')).toBeVisible({ timeout: 10_000 });
  expect(await sent()).toBeLessThan(people);
  expect(await api.get(`/campaigns/${campaign.id}/report`)).not.toHaveProperty('expected_end_at');
  await page.screenshot({ path: 'results/screens/health-token-held.png', fullPage: true });

  await page.goto(`/administration/api-credentials/${credential.id}`);
  await page.getByRole('button', { name: words.page('credential.rotate'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const another = tokens.find((one: { kind: string }) => one.kind === 'single_account').token;
  await dialog.getByLabel(words.page('credential.api_token')).first().fill(another);
  await dialog.getByRole('button', { name: words.page('credential.rotate'), exact: true }).click();
  await expect(page.getByText(words.page('credential.rotated'))).toBeVisible();
  await expect.poll(sent, { timeout: 60_000 }).toBe(people);
  const { messages } = await sandbox.messages();
  expect(new Set(messages.map(({ to }: { to: string }) => to)).size).toBe(people);
  await page.goto(`/campaigns/${campaign.id}`);
  await expect(page.getByText(words.core('state.campaign.completed'), { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[data-finding="campaigns.token_held"]')).toHaveCount(0);
  const { funnel } = await api.get(`/campaigns/${campaign.id}`);
  expect([funnel.targeted, funnel.accepted, funnel.failed_total]).toEqual([people, people, 0]);
});
