// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { expect_accessible } from '../support/accessibility.ts';
import { crowd_csv, make_offer, offer_name, upload_audience } from '../support/campaigns.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect as base_expect, test } from '../support/test.ts';
import { browser_locale, languages, Words } from '../support/words.ts';

/** Patient: a campaign goes through the program, the sandbox and its webhooks before the page shows anything. */
const expect = base_expect.configure({ timeout: 30_000 });

const crowd = { readers: 240, unreachable: 12, american: 8 };
const all = crowd.readers + crowd.unreachable + crowd.american;
const throttle = 20;

for (const language of languages) {
  test.describe(() => {
    test.use({ locale: browser_locale[language], actionTimeout: 20_000 });

    test(`a campaign is drawn up, tried, sent, paused, resumed, explained and exported in ${language} @fresh`, async ({
      page,
      api,
      sandbox,
    }) => {
      test.setTimeout(300_000);
      const words = new Words(language);
      const console = new Console(page, words);
      const shot = (name: string) =>
        page.screenshot({ path: `results/screens/campaign-${language}-${name}.png`, fullPage: true });
      const { credential } = await make_ready(api, sandbox);
      await make_offer(api, credential.id);
      await upload_audience(api, 'Customers', crowd_csv(crowd));
      const prices = ['marketing', 'marketing_lite'].map((category) => ({ country: '', category, micros: 50_000 }));
      await api.post('/price-lists', { name: 'Rate card', currency: 'EUR', prices });
      const event = (name: string) => words.core(`event.campaign.${name}`);
      const tile = (name: string) => page.locator(`[data-number="${name}"] dd`);
      const status = (name: string) =>
        page.locator('h1 + *').getByText(words.core(`state.campaign.${name}`), { exact: true });

      await page.goto('/campaigns');
      await expect(page.getByText(words.page('campaigns.empty.title'))).toBeVisible();
      await shot('none');
      await page.getByRole('link', { name: words.page('campaigns.create') }).first().click();

      await console.field('campaigns.name').fill('Summer');
      const choose = async (key: string, text: string) => {
        const box = page.getByRole('combobox', { name: words.page(key) }).first();
        // What scrolls closes the list again, so the field is brought into view before anything is typed.
        await box.focus();
        await box.fill(text);
        await page.getByRole('option', { name: text }).first().click();
      };
      await choose('campaigns.audience.choose', 'Customers');
      await choose('campaigns.template', offer_name);
      const source = words.page('campaigns.binding.source', {
        field: words.page('messages.field.variable', { variable: '{{1}}' }),
      });
      await console.pick(source, words.page('campaigns.binding.source.attribute'));
      await choose('campaigns.binding.attribute', 'first_name');
      await console.field('campaigns.binding.fallback').fill('friend');
      await page.getByRole('textbox', { name: words.page('campaigns.throttle') }).fill(String(throttle));
      await page.getByRole('textbox', { name: words.page('campaigns.throttle') }).blur();
      await expect(page.locator('[data-errors="0"]')).toBeVisible();
      await expect(page.locator('[data-preview]')).toContainText('friend');
      await shot('editor');
      await expect_accessible(page);

      await console.button('campaigns.review.go').click();
      await expect(console.heading(words.page('campaigns.review.title', { name: 'Summer' }))).toBeVisible();
      await console.button('campaigns.dry_run.go').click();
      await expect(tile('targeted')).toHaveText(String(all));
      await expect(tile('excluded')).toHaveText(String(crowd.american));
      await expect(tile('sent')).toHaveText(String(all - crowd.american));
      await shot('review');
      await expect_accessible(page);

      await page.getByRole('combobox', { name: words.page('messages.to') }).fill('+82 10-5551-0001');
      await console.button('campaigns.test.go').click();
      await expect(page.locator('[data-test-message]')).toContainText(words.core('state.message.read'), { timeout: 40_000 });

      await page.getByRole('button', { name: event('activate'), exact: true }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: event('activate'), exact: true }).click();
      await expect(status('live')).toBeVisible({ timeout: 40_000 });
      await expect(tile('accepted')).not.toHaveText('0');
      await page.getByRole('button', { name: event('pause'), exact: true }).click();
      await expect(status('paused')).toBeVisible();
      const sent = async () => (await sandbox.messages()).messages.length;
      await expect.poll(async () => (await sent()) === (await settled(sent))).toBe(true);
      expect(await sent()).toBeLessThan(crowd.readers);
      await shot('paused');
      await expect_accessible(page);

      await page.getByRole('button', { name: new RegExp(`^${event('resume')}`) }).click();
      await expect(status('live')).toBeVisible();
      await shot('live');
      await expect(tile('read')).toHaveText(String(crowd.readers), { timeout: 90_000 });
      await expect(tile('failed')).toHaveText(String(crowd.unreachable), { timeout: 40_000 });
      await expect(tile('excluded')).toHaveText(String(crowd.american));
      await expect(console.finding('graph.131026')).toBeVisible();
      await expect(page.locator('[data-cost]')).toContainText(String(crowd.readers * 0.05));
      await shot('report');
      await expect_accessible(page);

      await page.locator('[data-bar="graph.131026"]').getByRole('link').click();
      await expect(page.getByRole('row')).toHaveCount(1 + crowd.unreachable);
      await shot('people');
      await expect_accessible(page);
      await page.getByRole('button', { name: /\+82/ }).first().click();
      await expect(page.getByRole('dialog').locator('[data-step="failed"]')).toBeVisible();
      await expect(page.getByRole('dialog').locator('[data-verdict="passed"]')).toHaveCount(10);
      await shot('person');
      await page.keyboard.press('Escape');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: words.page('campaigns.export') }).click();
      const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
      expect(lines).toHaveLength(1 + crowd.unreachable);
      expect(lines.slice(1).every((line) => line.includes('graph.131026'))).toBe(true);

      await console.button('campaigns.audience.make').click();
      await page.getByRole('dialog').getByRole('button', { name: words.page('action.save') }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.goto('/campaigns');
      await expect(page.getByRole('row').filter({ hasText: 'Summer' })).toContainText('Customers');
      await shot('list');
      await expect_accessible(page);
    });
  });
}

/** What a number is once it has been the same twice. */
async function settled(read: () => Promise<number>): Promise<number> {
  const before = await read();
  const after = await read();
  return before === after ? after : settled(read);
}
