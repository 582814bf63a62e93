// SPDX-License-Identifier: Apache-2.0
import { expect_accessible } from '../support/accessibility.ts';
import { crowd_csv, happen, make_offer, offer_campaign, upload_audience } from '../support/campaigns.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect as base_expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

/** Patient: a campaign goes through the program, the sandbox and its webhooks before anything shows. */
const expect = base_expect.configure({ timeout: 30_000 });
const words = new Words('en');

/** Every refusal of the route after which a message goes by the Cloud API. */
const fallbacks = [131055, 131062, 134100, 134101, 134102, 134103];
/** Refusals after which it does not: of the person, the content, the account. */
const others = [131049, 131050, 131009, 131063];
const people = 4;
const refused = 2;

/** How often each person is in the ledger, and how many messages took which way. */
function sums(messages: any[]): { most: number; routes: Record<string, number> } {
  const times = new Map<string, number>();
  const routes: Record<string, number> = {};
  for (const { to, category } of messages) {
    times.set(to, (times.get(to) ?? 0) + 1);
    routes[category] = (routes[category] ?? 0) + 1;
  }
  return { most: Math.max(0, ...times.values()), routes };
}

for (const code of fallbacks) {
  test(`after ${code} a message goes once by the Cloud API, and the report agrees with the ledger @fresh`, async ({
    api,
    sandbox,
  }) => {
    const { credential, configuration } = await make_ready(api, sandbox);
    await make_offer(api, credential.id);
    const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: people, unreachable: 0, american: 0 }));
    await sandbox.fault({ path: '/marketing_messages', method: 'POST', code, count: refused });
    const { id } = await api.post('/campaigns', offer_campaign('Offer', configuration.id, audience.id));
    await happen(api, id, 'activate');
    const report = () => api.get(`/campaigns/${id}/report`);
    await expect.poll(async () => (await report()).funnel.read).toBe(people);
    const { messages } = await sandbox.messages();
    expect(sums(messages)).toEqual({ most: 1, routes: { marketing: refused, marketing_lite: people - refused } });
    const { counters, routes } = await report();
    expect(counters).toMatchObject({ optimized: people - refused, fallback: refused, cloud: 0 });
    expect(routes.map(({ route, accepted, read_rate }: any) => [route, accepted, read_rate.part])).toEqual([
      ['optimized', people - refused, people - refused],
      ['fallback', refused, refused],
    ]);
  });
}

for (const code of others) {
  test(`after ${code} nothing goes by the Cloud API @fresh`, async ({ api, sandbox }) => {
    const { credential, configuration } = await make_ready(api, sandbox);
    await make_offer(api, credential.id);
    const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: people, unreachable: 0, american: 0 }));
    await sandbox.fault({ path: '/marketing_messages', method: 'POST', code, count: people });
    const { id } = await api.post('/campaigns', offer_campaign('Offer', configuration.id, audience.id));
    await happen(api, id, 'activate');
    await expect
      .poll(async () => {
        const { counters, funnel } = await api.get(`/campaigns/${id}/report`);
        return counters.parked + funnel.failed_total + counters.queued;
      })
      .toBe(people);
    expect((await sandbox.messages()).messages).toEqual([]);
  });
}

test('an account is upgraded in the page, then a campaign goes by both routes @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(180_000);
  const console = new Console(page, words);
  const shot = (name: string) => page.screenshot({ path: `results/screens/optimized-${name}.png`, fullPage: true });
  const world = await sandbox.world();
  const account = world.accounts.find(({ kind }: { kind: string }) => kind === 'healthy');
  await sandbox.change({ account_id: account.id, marketing_messages_onboarding_status: 'ELIGIBLE' });
  const { credential } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  await upload_audience(api, 'Customers', crowd_csv({ readers: people, unreachable: 0, american: 0 }));

  await page.goto('/campaigns/new');
  const box = page.getByRole('checkbox', { name: words.page('campaigns.optimized') });
  await expect(box).toBeDisabled();
  await expect(box).not.toBeChecked();
  await shot('composer-off');
  await page.getByRole('link', { name: words.page('optimized.upgrade') }).click();

  await expect(console.heading(words.page('accounts.title'))).toBeVisible();
  await expect(page.locator('[data-standing="available"]')).toHaveText(words.core('onboarding.ELIGIBLE'));
  await expect_accessible(page);
  await shot('accounts');
  const accept = async (button: string) => {
    await console.button('optimized.upgrade').click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: words.page('optimized.upgrade.open') }).click();
    const terms = await popup;
    await terms.getByRole('button', { name: button, exact: true }).click();
    await terms.close();
  };
  await accept('Have Meta restrict the account');
  await expect(page.getByText(words.page('optimized.failed'))).toBeVisible();
  const restricted = page.getByText(words.page('optimized.barred', { names: account.name }));
  await expect(restricted).toBeVisible();
  await shot('restricted');
  await expect_accessible(page);
  await console.button('action.close').click();
  await expect(page.getByText(words.page('optimized.failed'))).toHaveCount(0);
  // The restriction stays in sight until Meta lifts it.
  await expect(restricted).toBeVisible();
  await sandbox.change({ account_id: account.id, marketing_messages_onboarding_status: 'ELIGIBLE' });
  await console.button('accounts.refresh').click();
  await expect(restricted).toHaveCount(0);
  await accept('Accept the terms');
  await expect(page.locator('[data-standing="on"]')).toHaveText(words.core('onboarding.ONBOARDED'));
  await shot('upgraded');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/campaigns/new');
  await expect(box).toBeEnabled();
  await expect(box).toBeChecked();
  await expect(page.getByRole('button', { name: words.page('campaigns.product_policy') })).toBeVisible();
  await shot('composer-on');
  await console.pick(words.page('campaigns.purpose'), words.page('templates.category.UTILITY'));
  await expect(box).toHaveCount(0);

  await sandbox.fault({ path: '/marketing_messages', method: 'POST', code: 134102, count: refused });
  const [configuration] = (await api.get('/configurations')).items;
  const [audience] = (await api.get('/audiences')).items;
  const { id } = await api.post('/campaigns', offer_campaign('Offer', configuration.id, audience.id));
  await happen(api, id, 'activate');
  await page.goto(`/campaigns/${id}`);
  await expect(page.locator('[data-number="read"] dd')).toHaveText(String(people));
});

test('whom Meta withheld a message from can be written to another way @fresh', async ({ page, api, sandbox }) => {
  const { credential, configuration } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  const audience = await upload_audience(api, 'Customers', crowd_csv({ readers: people, unreachable: 0, american: 0 }));
  await sandbox.fault({ path: '/marketing_messages', method: 'POST', code: 131049, count: refused });
  const { id } = await api.post('/campaigns', offer_campaign('Offer', configuration.id, audience.id));
  await happen(api, id, 'activate');
  await page.goto(`/campaigns/${id}`);
  await page.getByRole('button', { name: words.page('campaigns.withheld') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Withheld');
  await page.getByRole('dialog').getByRole('button', { name: words.page('action.save') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const saved = (await api.get('/audiences?search=Withheld')).items;
  expect(saved.map(({ people }: any) => people)).toEqual([refused]);
});
