// SPDX-License-Identifier: Apache-2.0
import type { Locator } from '@playwright/test';
import { expect_accessible } from '../support/accessibility.ts';
import { make_offer, offer_name, upload_audience } from '../support/campaigns.ts';
import { CanvasPane } from '../support/canvas.ts';
import { Console } from '../support/console.ts';
import { make_ready } from '../support/ready.ts';
import { expect as base_expect, test } from '../support/test.ts';
import { browser_locale, Words } from '../support/words.ts';

/** Patient: a campaign goes through the program, the sandbox and its webhooks before the page shows anything. */
const expect = base_expect.configure({ timeout: 20_000 });

/** So many people with Korean numbers, beginning with the one at `from`. */
function people(from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `+82105553${String(from + index).padStart(4, '0')},Person ${from + index}`);
  return ['phone,first_name', ...rows].join('\n');
}

test.use({
  actionTimeout: 15_000,
  viewport: { width: 1440, height: 1000 },
  contextOptions: { reducedMotion: 'reduce' },
});

test('an orchestrated campaign is drawn with the mouse, sent and reported @fresh', async ({ page, api, sandbox }) => {
  test.setTimeout(180_000);
  const words = new Words();
  const console = new Console(page, words);
  const canvas = new CanvasPane(page, words);
  const shot = (name: string) => page.screenshot({ path: `results/screens/canvas-en-${name}.png`, fullPage: true });
  const { credential } = await make_ready(api, sandbox);
  await make_offer(api, credential.id);
  await upload_audience(api, 'Customers', people(0, 20));
  await upload_audience(api, 'Newcomers', people(15, 15));
  await upload_audience(api, 'Staff', people(28, 2));

  await page.goto('/campaigns/new');
  await console.field('campaigns.name').fill('Drawn');
  await page.getByRole('radio', { name: words.page('campaigns.kind.orchestrated') }).check({ force: true });
  await expect(canvas.edges()).toHaveCount(1);

  await page.locator('[data-finding="campaign.canvas_field_missing"]').click();
  await expect(canvas.settings('read_audience_1').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await canvas.read('read_audience_1', 'Customers');
  await canvas.palette('union').click();
  await canvas.node('read_audience_1').click();
  await canvas.palette('read_audience').click();
  await canvas.read('read_audience_2', 'Newcomers');
  await canvas.connect('read_audience_2', 'union_1');
  await expect(canvas.edges()).toHaveCount(3);

  await canvas.node('union_1').click();
  await canvas.palette('exclusion').click();
  await canvas.palette('read_audience').click();
  await canvas.read('read_audience_3', 'Staff');
  await canvas.connect('read_audience_3', 'exclusion_1');
  await expect(canvas.edges()).toHaveCount(5);
  await expect(page.getByText(words.page('canvas.without'), { exact: true })).toBeVisible();

  await canvas.node('exclusion_1').click();
  await canvas.palette('split_percent').click();
  const share = canvas.settings('split_percent_1').getByRole('textbox', { name: words.page('campaigns.treatment.percent') });
  await share.first().fill('70');
  await share.last().fill('30');
  await share.last().blur();
  await canvas.drop('save_audience', 'exclusion_1');
  await canvas.connect('split_percent_1', 'save_audience_1', 'B');
  await canvas.settings('save_audience_1').getByRole('textbox').fill('Others');
  await canvas.button('canvas.arrange').click();
  await expect(canvas.edges()).toHaveCount(7);

  await canvas.node('send_1').click();
  await page.keyboard.press('Delete');
  await expect(canvas.node('send_1')).toHaveCount(0);
  await expect(page.locator('[data-finding="campaign.canvas_send_missing"]')).toBeVisible();
  await canvas.button('canvas.undo').click();
  await expect(canvas.node('send_1')).toBeVisible();
  await canvas.button('canvas.redo').click();
  await expect(canvas.node('send_1')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(canvas.edges()).toHaveCount(7);
  await canvas.node('split_percent_1').click();
  await expect(canvas.node('exclusion_1').locator('[data-people="28"]')).toBeVisible();
  await shot('drawn');
  await expect_accessible(page);
  await canvas.dark();
  await shot('dark');
  await expect_accessible(page);

  await page.emulateMedia({ colorScheme: 'light' });

  const choose = async (key: string, text: string) => {
    const box = page.getByRole('combobox', { name: words.page(key) }).first();
    await box.focus();
    await box.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };
  await choose('campaigns.template', offer_name);
  const source = words.page('campaigns.binding.source', {
    field: words.page('messages.field.variable', { variable: '{{1}}' }),
  });
  await console.pick(source, words.page('campaigns.binding.source.attribute'));
  await choose('campaigns.binding.attribute', 'first_name');
  await console.field('campaigns.binding.fallback').fill('friend');
  await expect(page.locator('[data-errors="0"]')).toBeVisible();
  await page.getByRole('button', { name: words.core('event.campaign.save'), exact: true }).click();
  await expect(console.heading('Drawn')).toBeVisible();
  const shown = canvas.node('send_1').locator('[data-people]');
  await expect(shown).toBeVisible();
  const targeted = Number(await shown.getAttribute('data-people'));
  expect(targeted).toBeGreaterThan(0);
  expect(targeted).toBeLessThan(28);

  await console.button('campaigns.review.go').click();
  await console.button('campaigns.dry_run.go').click();
  const tile = (name: string) => page.locator(`[data-number="${name}"] dd`);
  await expect(tile('targeted')).toHaveText(String(targeted));
  await expect(page.getByRole('definition').filter({ hasText: 'Newcomers' })).toBeVisible();
  await shot('review');
  const activate = words.core('event.campaign.activate');
  await page.getByRole('button', { name: activate, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: activate, exact: true }).click();
  await expect(tile('read')).toHaveText(String(targeted), { timeout: 60_000 });
  await shot('report');
  await expect_accessible(page);
  await page.goto('/audiences');
  await expect(page.getByRole('row').filter({ hasText: 'Others' })).toContainText(String(28 - targeted));
});

test.describe(() => {
  test.use({ locale: browser_locale.ko });

  test('an orchestrated campaign is drawn and sent with the keyboard alone, in Korean @fresh', async ({ page, api, sandbox }) => {
    test.setTimeout(240_000);
    const words = new Words('ko');
    const console = new Console(page, words);
    const canvas = new CanvasPane(page, words);
    const { keyboard } = page;
    const shot = (name: string) => page.screenshot({ path: `results/screens/canvas-ko-${name}.png`, fullPage: true });
    const { credential } = await make_ready(api, sandbox);
    await make_offer(api, credential.id);
    await upload_audience(api, 'Customers', people(0, 20));
    await upload_audience(api, 'Staff', people(18, 2));

    /** Goes on with Tab until `target` has the focus. */
    const reach = async (target: Locator) => {
      // A list that opens on the way hides everything else from roles, so the element itself is kept.
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
    const complete = async (target: Locator, text: string) => {
      await reach(target);
      await keyboard.type(text);
      const wanted = page.getByRole('option', { name: text }).first();
      await expect(wanted).toBeVisible();
      await expect
        .poll(async () => (await wanted.getAttribute('data-focused')) ?? keyboard.press('ArrowDown'), { intervals: [50] })
        .toBe('true');
      await keyboard.press('Enter');
      await expect(page.getByRole('listbox')).toHaveCount(0);
    };
    const pick = async (target: Locator, option: string, role: 'option' | 'menuitem' = 'option') => {
      await press(target);
      const wanted = page.getByRole(role, { name: option, exact: true });
      await expect(wanted).toBeVisible();
      await expect
        .poll(async () => (await wanted.evaluate((it) => it === document.activeElement)) || keyboard.press('ArrowDown'), { intervals: [0] })
        .toBe(true);
      await keyboard.press('Enter');
      await expect(page.getByRole('listbox')).toHaveCount(0);
    };
    const audience = (id: string) => canvas.settings(id).getByRole('combobox');
    const kind = (name: string) => words.page(`canvas.kind.${name}`);

    await page.goto('/campaigns/new');
    await reach(console.field('campaigns.name'));
    await keyboard.type('자판');
    await reach(page.getByRole('radio', { name: words.page('campaigns.kind.scheduled') }));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');

    await press(canvas.node('read_audience_1'));
    await complete(audience('read_audience_1'), 'Customers');
    await press(canvas.palette('exclusion'));
    await expect(canvas.edges()).toHaveCount(2);
    await press(canvas.palette('read_audience'));
    await complete(audience('read_audience_2'), 'Staff');
    await press(canvas.node('exclusion_1'));
    await shot('error');
    await pick(
      canvas.settings('exclusion_1').getByRole('button', { name: words.page('canvas.input.add') }),
      `${kind('read_audience')} 2`,
    );
    await expect(canvas.edges()).toHaveCount(3);
    await expect(canvas.node('exclusion_1').locator('[data-people="18"]')).toBeVisible();

    await press(canvas.node('exclusion_1'), 'Delete');
    await expect(canvas.edges()).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(canvas.edges()).toHaveCount(3);
    await keyboard.press('Control+Shift+z');
    await expect(canvas.edges()).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(canvas.edges()).toHaveCount(3);

    await reach(page.getByRole('radio', { name: words.page('canvas.view.drawing') }));
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await press(page.locator('[data-node="send_1"]'));
    await press(canvas.palette('filter'));
    await pick(
      canvas.settings('filter_1').getByRole('button', { name: words.page('query.add') }),
      words.page('query.add.attribute'),
      'menuitem',
    );
    await complete(canvas.settings('filter_1').getByRole('combobox', { name: words.page('query.attribute') }), 'first_name');
    await pick(
      canvas.settings('filter_1').getByRole('button', { name: words.page('query.comparison') }),
      words.page('query.comparison.exists'),
    );
    await expect(page.getByRole('row').filter({ has: page.locator('[data-node="filter_1"]') })).toContainText('18');
    await shot('list');
    await expect_accessible(page);

    await complete(page.getByRole('combobox', { name: words.page('campaigns.template') }), offer_name);
    const source = words.page('campaigns.binding.source', {
      field: words.page('messages.field.variable', { variable: '{{1}}' }),
    });
    await pick(page.getByRole('button', { name: source }), words.page('campaigns.binding.source.attribute'));
    await complete(page.locator('[data-at^="/treatments"]').getByRole('combobox', { name: words.page('campaigns.binding.attribute') }).last(), 'first_name');
    await reach(console.field('campaigns.binding.fallback'));
    await keyboard.type('friend');
    await expect(page.locator('[data-errors="0"]')).toBeVisible();
    await press(console.button('campaigns.review.go'));
    const activate = words.core('event.campaign.activate');
    await press(page.getByRole('button', { name: activate, exact: true }));
    await press(page.getByRole('alertdialog').getByRole('button', { name: activate, exact: true }));
    await expect(page.locator('[data-number="read"] dd')).toHaveText('18', { timeout: 60_000 });
  });
});
