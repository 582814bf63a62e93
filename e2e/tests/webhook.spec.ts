// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { expect_accessible } from '../support/accessibility.ts';
import { connect } from '../support/connect.ts';
import { Console } from '../support/console.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

const words = new Words();
const shot = (page: Page, name: string) => page.screenshot({ path: `results/screens/webhook-${name}.png`, fullPage: true });
const step = (page: Page, kind: string) => page.locator(`[data-step="${kind}"]`);

test('the webhook’s round trip, its registered address and its last deliveries are shown', async ({ page, api, sandbox }) => {
  test.setTimeout(120_000);
  const console = new Console(page, words);
  const credential = await connect(api, sandbox, 'healthy', 'Main');
  await page.goto(`/administration/api-credentials/${credential.id}`);
  await console.button('webhook.test.action').click();
  for (const leg of ['address', 'reachable', 'verify_token', 'signature', 'stored', 'applied']) {
    await expect(step(page, leg)).toHaveAttribute('data-state', 'passed');
  }
  await expect(page.getByText('heliograph_self_test').first()).toBeVisible();

  // A delivery of Meta's shows by itself.
  await sandbox.inbound({ from: '821055510001', phone_number_id: credential.phone_number_id, type: 'text', text: 'Hello 안녕' });
  const row = page.getByRole('row', { name: /messages/ }).first();
  await expect(row).toBeVisible();
  await expect(row.getByText(words.page('delivery.state.applied'))).toBeVisible();
  await expect_accessible(page);
  await shot(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await row.getByRole('button', { name: words.page('delivery.show') }).click();
  await expect(page.getByText('Hello 안녕')).toBeVisible();
  // The dialog fades in: its colours are looked at once they rest.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await expect_accessible(page);
  await shot(page, 'delivery');
});
