// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from '@playwright/test';
import { expect_accessible } from '../support/accessibility.ts';
import { make_offer, offer_name, upload_audience } from '../support/campaigns.ts';
import { CanvasPane } from '../support/canvas.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect as base_expect, test } from '../support/test.ts';
import { browser_locale, Words } from '../support/words.ts';

/** Patient: what happens in a journey goes through the program, the sandbox and its webhooks before the page shows it. */
const expect = base_expect.configure({ timeout: 20_000 });

test.use({
  actionTimeout: 15_000,
  viewport: { width: 1440, height: 1000 },
  contextOptions: { reducedMotion: 'reduce' },
});

const person = 'phone,first_name\n+821055530001,Mina\n';

/** Has the selected message send the offer with the person's name. */
async function write_offer(page: Page, words: Words, settings: Locator): Promise<void> {
  const choose = async (key: string, text: string) => {
    const box = settings.getByRole('combobox', { name: words.page(key) }).first();
    await box.focus();
    await box.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };
  await choose('campaigns.template', offer_name);
  const source = words.page('campaigns.binding.source', {
    field: words.page('messages.field.variable', { variable: '{{1}}' }),
  });
  await settings.getByRole('button', { name: source }).click();
  await page.getByRole('option', { name: words.page('campaigns.binding.source.attribute') }).click();
  await choose('campaigns.binding.attribute', 'first_name');
  await settings.getByLabel(words.page('campaigns.binding.fallback')).fill('friend');
}

test('a welcome journey is drawn from nothing with the mouse, walked in the browser, tested and published @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(180_000);
  const words = new Words();
  const console = new Console(page, words);
  const canvas = new CanvasPane(page, words);
  const shot = (name: string) => page.screenshot({ path: `results/screens/journeys-en-${name}.png`, fullPage: true });
  const event = (name: string) => page.getByRole('button', { name: words.core(`event.journey.${name}`), exact: true });
  const field = (id: string, key: string) => canvas.settings(id).getByRole('textbox', { name: words.page(key) }).first();
  const option = (name: string) => page.getByRole('option', { name, exact: true });
  const { credential } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  await upload_audience(api, 'Testers', person);

  await page.goto('/journeys');
  await console.button('journeys.create').first().click();
  await page.getByRole('menuitem', { name: words.page('journeys.shape.blank') }).click();
  await field('journey', 'campaigns.name').fill('Welcome');

  await canvas.palette('inbound').click();
  await field('inbound_1', 'journeys.match.values').fill('hello');
  await page.keyboard.press('Enter');
  await canvas.palette('whatsapp').click();
  await write_offer(page, words, canvas.settings('whatsapp_1'));
  await canvas.palette('reaction').click();
  await expect(canvas.edges()).toHaveCount(2);
  await canvas.palette('join').click();
  await canvas.connect('reaction_1', 'join_1', 'timeout');
  await expect(canvas.edges()).toHaveCount(4);
  await canvas.node('join_1').click();
  await canvas.palette('condition').click();
  const condition = canvas.settings('condition_1');
  await condition.getByRole('button', { name: words.page('journeys.test') }).click();
  await option(words.page('journeys.test.fate')).click();
  await field('condition_1', 'canvas.branch.name').fill('Has read');
  await canvas.palette('whatsapp').click();
  await write_offer(page, words, canvas.settings('whatsapp_2'));
  await canvas.palette('end').click();
  await canvas.node('condition_1').click();
  await canvas.palette('end').click();
  await canvas.node('whatsapp_1').click();
  await canvas.button('canvas.arrange').click();
  await expect(canvas.edges()).toHaveCount(8);
  await expect(page.locator('[data-errors="0"]')).toBeVisible();
  await shot('drawn');
  await expect_accessible(page);
  await canvas.dark();
  await shot('dark');
  await expect_accessible(page);
  await page.emulateMedia({ colorScheme: 'light' });

  await console.button('campaigns.dry_run.go').click();
  await expect(page.locator('[data-dry-run="done"] [data-number="people"] dd')).toHaveText('1');
  await expect(canvas.node('inbound_1').locator('[data-entered="1"]')).toBeVisible();

  await event('test').click();
  await expect(page.locator('[data-state="testing"]')).toBeVisible();
  await page.getByRole('combobox', { name: words.page('journeys.test.people') }).fill('8210555300');
  await page.getByRole('option', { name: /821055530001/ }).first().click();
  await page.keyboard.press('Escape');
  await console.button('journeys.test.go').click();
  await expect(page.locator('[data-instance="left"]')).toBeVisible({ timeout: 60_000 });
  await expect(canvas.node('end_1').locator('[data-entered="1"]')).toBeVisible();
  await shot('tested');
  await page.getByRole('button', { name: /\+821055530001/ }).last().click();
  await expect(page.getByRole('dialog').getByText(words.page('journeys.why.reacted'))).toBeVisible();
  await shot('path');
  await page.getByRole('dialog').getByRole('button', { name: words.page('action.close') }).last().click();

  await event('publish').click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.core('event.journey.publish') }).click();
  await expect(page.locator('[data-state="live"]')).toBeVisible();
  await expect(event('pause_hold')).toBeVisible();
  await canvas.node('whatsapp_1').click();
  await expect(canvas.settings('whatsapp_1')).toBeVisible();
  await shot('live');
  await expect_accessible(page);
});

test.describe(() => {
  test.use({ locale: browser_locale.fr });

  test('a journey is drawn with the keyboard alone, in French @fresh', async ({ page, api, sandbox }) => {
    test.setTimeout(120_000);
    const words = new Words('fr');
    const canvas = new CanvasPane(page, words);
    const { keyboard } = page;
    await make_ready(api, sandbox);

    const reach = async (target: Locator) => {
      const element = await target.elementHandle();
      await expect
        .poll(async () => (await element?.evaluate((it) => it === document.activeElement)) || keyboard.press('Tab'), {
          intervals: [0],
          timeout: 60_000,
        })
        .toBe(true);
    };
    const press = async (target: Locator, key = 'Enter') => {
      await reach(target);
      await keyboard.press(key);
    };

    await page.goto('/journeys/new');
    await reach(canvas.settings('journey').getByLabel(words.page('campaigns.name')).first());
    await keyboard.type('Clavier');
    await press(canvas.palette('event'));
    await reach(canvas.settings('event_1').getByLabel(words.page('journeys.event.name')).first());
    await keyboard.type('achat');
    await press(canvas.palette('wait'));
    await press(canvas.palette('end'));
    await expect(canvas.edges()).toHaveCount(2);
    await press(canvas.node('wait_1'), 'Delete');
    await expect(canvas.edges()).toHaveCount(1);
    await keyboard.press('Control+z');
    await expect(canvas.edges()).toHaveCount(2);

    await press(canvas.node('wait_1'));
    const leads = words.page('journeys.leads_to', { way: words.page('journeys.way.next') });
    await press(canvas.settings('wait_1').getByRole('button', { name: leads }));
    const nowhere = page.getByRole('option', { name: words.page('journeys.nowhere') });
    await expect
      .poll(async () => (await nowhere.evaluate((it) => it === document.activeElement)) || keyboard.press('ArrowUp'), { intervals: [0] })
      .toBe(true);
    await keyboard.press('Enter');
    await expect(canvas.edges()).toHaveCount(1);
    await expect(page.locator('[data-finding="journey.way_open"]')).toBeVisible();
    await keyboard.press('Control+z');
    await expect(canvas.edges()).toHaveCount(2);
    const before = await canvas.node('wait_1').boundingBox();
    await reach(canvas.node('wait_1'));
    await keyboard.press('ArrowRight');
    await expect.poll(async () => (await canvas.node('wait_1').boundingBox())?.x).not.toBe(before?.x);

    await reach(page.getByRole('radio', { name: words.page('canvas.view.drawing') }));
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(page.getByRole('row').filter({ has: page.locator('[data-node="wait_1"]') })).toContainText('1 jour');
    await expect_accessible(page);
    await press(page.getByRole('button', { name: words.core('event.journey.save'), exact: true }));
    await expect(page.getByRole('heading', { level: 1, name: 'Clavier' })).toBeVisible();
  });
});
