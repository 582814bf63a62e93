// SPDX-License-Identifier: Apache-2.0
import { expect_accessible, expect_accessible_in_all_colours } from '../support/accessibility.ts';
import { crowd_csv, happen, make_offer, offer_campaign, offer_name, upload_audience } from '../support/campaigns.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect as base_expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

/** Patient: a campaign goes through the program, the sandbox and its webhooks before the page shows anything. */
const expect = base_expect.configure({ timeout: 30_000 });

const words = new Words();
const event = (name: string) => words.core(`event.campaign.${name}`);

test.use({ actionTimeout: 20_000 });

test('axe finds nothing on a campaign’s screens in light and dark colours @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(240_000);
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: 20, unreachable: 3, american: 2 }));
  const plain = offer_campaign('Experiment', configuration.id, audience.id);
  const [treatment] = plain.treatments;
  const experiment = { ...plain, treatments: [{ ...treatment, name: 'A', percent: 45 }, { ...treatment, name: 'B', percent: 45 }] };
  const draft = await api.post('/campaigns', {
    ...experiment,
    name: 'Draft',
    links: [{ name: 'shop', url: 'nowhere' }],
    schedule: { start: { year: 2020, month: 2, day: 3, hour: 9, minute: 0 }, frequency: 'weekly', every: 1, weekdays: [1], in_recipient_zone: true },
    waves: { split: 'percent', waves: [{ size: 30, delay_minutes: 0 }, { size: 60, delay_minutes: 10 }] },
    delivery: { throttle_per_second: 5000 },
  });
  const look = (name: string) =>
    expect_accessible_in_all_colours(page, (colour) =>
      page.screenshot({ path: `results/screens/campaign-${colour}-${name}.png`, fullPage: true }),
    );

  await page.goto(`/campaigns/${draft.id}`);
  await expect(page.locator('[data-finding="campaign.waves_percent_sum"]')).toBeVisible();
  await look('editor');
  await page.goto(`/campaigns/${draft.id}/review`);
  await expect(page.locator('[data-finding="campaign.wave_gap"]')).toBeVisible();
  await expect_accessible_in_all_colours(page);

  const { id } = await api.post('/campaigns', experiment);
  await page.goto(`/campaigns/${id}/review`);
  await page.getByRole('button', { name: words.page('campaigns.dry_run.go'), exact: true }).click();
  await expect(page.locator('[data-dry-run]')).toBeVisible();
  await look('dry-run');
  await happen(api, id, 'activate');
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText(words.core('state.campaign.completed'), { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('img', { name: words.page('campaigns.over_time.label') })).toBeVisible();
  await look('report');
  await page.getByText(words.page('campaigns.shown_as.table'), { exact: true }).click();
  await expect(page.getByRole('table', { name: words.page('campaigns.over_time') })).toBeVisible();
  await page.goto(`/campaigns/${id}/people?group=failed`);
  await page.getByRole('button', { name: /\+82/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('person');
});

test('what is wrong with a campaign stands at its fields, keeps it from being activated, and leads to them @fresh', async ({
  page,
  api,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const { credential } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const console = new Console(page, words);
  await page.goto('/campaigns/new');
  await console.button('campaigns.review.go').click();
  const name = console.field('campaigns.name');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await page.locator('[data-finding="campaign.template_required"]').click();
  await expect(page.getByRole('combobox', { name: words.page('campaigns.template') })).toBeFocused();

  await name.fill('Unfinished');
  await console.button('campaigns.review.go').click();
  await expect(console.heading(words.page('campaigns.review.title', { name: 'Unfinished' }))).toBeVisible();
  await expect(console.finding('campaign.audience_required')).toBeVisible();
  await expect(page.getByRole('button', { name: event('activate'), exact: true })).toBeDisabled();
  await expect(console.button('campaigns.dry_run.go')).toBeDisabled();
});

test('an experiment in waves, every Monday, is stored as it was drawn up @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(120_000);
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: 20, unreachable: 0, american: 0 }));
  const console = new Console(page, words);
  const choose = async (key: string, text: string, at = 0) => {
    const box = page.getByRole('combobox', { name: words.page(key) }).nth(at);
    await box.focus();
    await box.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };
  const number = async (label: string, value: number, at = 0) => {
    const box = page.getByRole('textbox', { name: label }).nth(at);
    await box.fill(String(value));
    await box.blur();
  };
  await page.goto('/campaigns/new');
  await console.field('campaigns.name').fill('Mondays');
  await choose('campaigns.audience.choose', 'Customers');
  await choose('campaigns.template', offer_name);
  const source = words.page('campaigns.binding.source', { field: words.page('messages.field.variable', { variable: '{{1}}' }) });
  await console.pick(source, words.page('campaigns.binding.source.attribute'));
  await choose('campaigns.binding.attribute', 'first_name');
  await console.field('campaigns.binding.fallback').fill('friend');
  await console.button('campaigns.treatment.add').click();
  await number(words.page('campaigns.treatment.percent'), 40, 0);
  await number(words.page('campaigns.treatment.percent'), 40, 1);
  await expect(page.getByText(words.page('campaigns.control', { percent: '20' }))).toBeVisible();

  await page.getByText(words.page('campaigns.start.at'), { exact: true }).click();
  await console.field('campaigns.start.time').fill('2030-05-06T09:30');
  await choose('campaigns.time_zone', 'Asia/Seoul');
  await page.getByText(words.page('campaigns.recipient_zone'), { exact: true }).click();
  await console.pick(words.page('campaigns.frequency'), words.page('campaigns.frequency.weekly'));
  await page.getByRole('checkbox', { name: 'Mon' }).check({ force: true });
  await console.field('campaigns.end').fill('2030-12-31T00:00');
  await page.getByText(words.page('campaigns.waves'), { exact: true }).click();
  await console.pick(words.page('campaigns.waves.split'), words.page('campaigns.waves.split.people'));
  await number(words.page('campaigns.wave.size.people', { number: '1' }), 5);
  await number(words.page('campaigns.wave.size.people', { number: '2' }), 15);
  await number(words.page('campaigns.throttle'), 50);
  await page.getByRole('button', { name: event('save'), exact: true }).click();
  await expect(console.heading('Mondays')).toBeVisible();

  const [made] = (await api.get('/campaigns')).items;
  const { campaign } = await api.get(`/campaigns/${made.id}`);
  const content = offer_campaign('', '', audience.id).treatments[0].content;
  expect(campaign).toEqual({
    name: 'Mondays',
    tags: [],
    kind: 'scheduled',
    configuration_id: configuration.id,
    purpose: 'marketing',
    audience: { audience_id: audience.id, excluded_audience_ids: [] },
    treatments: ['A', 'B'].map((name) => ({
      name,
      percent: 40,
      content: { ...content, languages: expect.arrayContaining(content.languages), default_language: expect.any(String) },
    })),
    links: [],
    schedule: {
      start: { year: 2030, month: 5, day: 6, hour: 9, minute: 30 },
      time_zone: 'Asia/Seoul',
      frequency: 'weekly',
      every: 1,
      weekdays: [1],
      end: { year: 2030, month: 12, day: 31, hour: 0, minute: 0 },
      in_recipient_zone: true,
    },
    waves: { split: 'people', waves: [{ size: 5, delay_minutes: 0 }, { size: 15, delay_minutes: 60 }] },
    delivery: { throttle_per_second: 50 },
  });
  const { findings, next_run_at } = await api.get(`/campaigns/${made.id}/review`);
  expect(findings.filter((it: any) => it.severity === 'error')).toEqual([]);
  expect(next_run_at).toBe('2030-05-06T00:30:00.000Z');
});

test('messages that failed for a cause that can have gone are sent again, as many as the button says @fresh', async ({
  page,
  api,
  sandbox,
}) => {
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const crowd = { readers: 20, unreachable: 2, american: 0 };
  const audience = await upload_audience(api, 'Customers', crowd_csv(crowd));
  // Outside the service window: what a person does next opens it.
  await sandbox.fault({ path: '/marketing_messages', method: 'POST', code: 131047, count: 5 });
  const made = await api.post('/campaigns', offer_campaign('Again', configuration.id, audience.id));
  await happen(api, made.id, 'activate');
  await page.goto(`/campaigns/${made.id}`);
  const tile = (name: string) => page.locator(`[data-number="${name}"] dd`);
  await expect(tile('failed')).toHaveText('7', { timeout: 30_000 });
  await expect(tile('read')).toHaveText('15', { timeout: 30_000 });
  const again = event('retry_failed');
  await page.getByRole('button', { name: `${again} (5)` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: again }).click();
  await expect(tile('read')).toHaveText('20', { timeout: 30_000 });
  await expect(tile('failed')).toHaveText('2');
  await expect(page.getByRole('button', { name: again, exact: true })).toBeDisabled();
});

test('what is wrong is found with every keystroke, before the program has answered @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(120_000);
  await make_ready(api, sandbox);
  const console = new Console(page, words);
  const modules = page.waitForResponse(/heliograph_campaigns.*\.wasm/);
  await page.goto('/campaigns/new');
  await modules;
  await expect(page.locator('[data-finding="campaign.name_required"]')).toBeVisible();
  await page.route('**/api/v1/campaigns/review', () => {});
  await console.field('campaigns.name').fill('Quick');
  await expect(page.locator('[data-finding="campaign.name_required"]')).toHaveCount(0);
  await page.getByRole('textbox', { name: words.page('campaigns.throttle') }).fill('5000');
  await page.getByRole('textbox', { name: words.page('campaigns.throttle') }).blur();
  await expect(page.locator('[data-finding="campaign.throttle_out_of_range"]').first()).toBeVisible();
  await expect(page.locator('[data-finding="campaign.consent_policy_missing"]')).toBeVisible();
});

test('another program calls a campaign with a key that was shown once, until the key is revoked @fresh', async ({
  page,
  api,
  sandbox,
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const console = new Console(page, words);
  const { id } = await api.post('/campaigns', offer_campaign('Order news', configuration.id));
  await page.goto(`/campaigns/${id}/review`);
  await expect(page.getByRole('region', { name: words.page('campaigns.endpoint.curl') })).toContainText(`/campaigns/${id}/trigger`);
  await page.getByRole('button', { name: event('activate'), exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: event('activate'), exact: true }).click();
  await expect(page.getByText(words.core('state.campaign.live'), { exact: true })).toBeVisible({ timeout: 40_000 });

  await page.goto('/administration/api-keys');
  await console.button('keys.create').first().click();
  await console.field('keys.name').fill('Shop');
  await page.getByRole('dialog').getByRole('button', { name: words.page('keys.create.action'), exact: true }).click();
  const key = (await page.getByText(/^hgk_\S{20,}$/).textContent()) ?? '';
  await expect_accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: words.page('action.done') }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  await expect_accessible(page);

  const shop = await playwright.request.newContext({ baseURL });
  const trigger = (idempotency: string) =>
    shop.post(`/api/v1/campaigns/${id}/trigger`, {
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': idempotency },
      data: { recipients: [{ phone: '+82 10-5551-0001', values: { name: 'Mina' } }] },
    });
  const first = await trigger('order-1');
  expect(first.status()).toBe(202);
  expect((await (await trigger('order-1')).json()).call_id).toBe((await first.json()).call_id);
  await page.goto(`/campaigns/${id}`);
  await expect(page.locator('[data-number="read"] dd')).toHaveText('1', { timeout: 40_000 });
  await expect(page.locator('[data-number="targeted"] dd')).toHaveText('1');
  expect((await sandbox.messages()).messages).toHaveLength(1);

  await page.goto('/administration/api-keys');
  await page.getByRole('button', { name: words.page('keys.revoke.of', { name: 'Shop' }) }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.page('keys.revoke'), exact: true }).click();
  await expect(page.getByText(words.page('keys.empty.title'))).toBeVisible();
  expect((await trigger('order-2')).status()).toBe(401);
  await shop.dispose();
});

test('a stopped campaign sends nothing more, can be put away, and is found again @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(180_000);
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: 200, unreachable: 0, american: 0 }));
  const { id } = await api.post('/campaigns', {
    ...offer_campaign('Slow', configuration.id, audience.id),
    delivery: { throttle_per_second: 5 },
  });
  await happen(api, id, 'activate');
  await page.goto(`/campaigns/${id}`);
  await expect(page.locator('[data-number="accepted"] dd')).not.toHaveText('0', { timeout: 40_000 });
  await page.getByRole('button', { name: new RegExp(`^${event('stop')}`) }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(/\d/);
  await dialog.getByRole('button', { name: event('stop'), exact: true }).click();
  await expect(page.getByText(words.core('state.campaign.stopped'), { exact: true }).first()).toBeVisible();
  await expect(page.locator('[data-bar="stopped"]')).toBeVisible();
  const { funnel } = await api.get(`/campaigns/${id}/report`);
  expect(funnel.stopped + funnel.accepted + funnel.in_flight).toBe(200);

  await page.getByRole('button', { name: event('archive'), exact: true }).click();
  await expect(page.getByText(words.core('state.campaign.archived'), { exact: true }).first()).toBeVisible();
  await page.goto('/campaigns');
  await expect(page.getByText(words.page('campaigns.empty.title'))).toBeVisible();
  await new Console(page, words).pick(words.page('campaigns.status'), words.core('state.campaign.archived'));
  await expect(page.getByRole('row').filter({ hasText: 'Slow' })).toBeVisible();
});
