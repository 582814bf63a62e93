// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { expect_accessible } from '../support/accessibility.ts';
import { connect } from '../support/connect.ts';
import { Console } from '../support/console.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

const words = new Words();
const shot = (page: Page, name: string) => page.screenshot({ path: `results/screens/signup-${name}.png`, fullPage: true });

/** Enters the sandbox's app as the one whose login is used. */
async function set_up_login(console: Console): Promise<void> {
  const { page } = console;
  await page.goto('/administration/api-credentials/meta-app');
  await console.button('meta_app.sandbox').click();
  await expect(console.field('meta_app.app_id')).toHaveValue(/^\d+$/);
  await console.button('action.save').click();
  await expect(page.getByText(/Stored; it ends in/)).toBeVisible();
}

/** Leaves for the dialog and goes through it in one of its ways. */
async function log_in(console: Console, outcome: string): Promise<void> {
  const { page } = console;
  await page.goto('/administration/api-credentials');
  await console.button('connect.title').click();
  await expect(page.getByRole('heading', { name: /Connect to/ })).toBeVisible();
  if (outcome === 'cancel') return page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator(`input[value="${outcome}"]`).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

const step = (page: Page, kind: string) => page.locator(`[data-step="${kind}"]`);

test('an account is connected through Meta’s login, from nothing to a subscribed webhook @fresh', async ({
  page,
  installation,
}) => {
  test.setTimeout(120_000);
  const console = new Console(page, words);
  await console.set_up(await installation.setup_token());
  await set_up_login(console);
  await expect_accessible(page);
  await shot(page, 'meta-app');
  await page.goto('/administration/api-credentials');
  await expect(console.button('connect.title')).toBeVisible();
  await expect_accessible(page);
  await shot(page, 'credentials');

  await log_in(console, 'continue');
  await expect(step(page, 'accounts')).toHaveAttribute('data-state', 'passed');
  await console.pick(words.page('credential.phone_number'), /6400-1001/);
  await expect_accessible(page);
  await shot(page, 'choose');
  await console.button('connect.action').click();
  await expect(step(page, 'number')).toHaveAttribute('data-state', 'passed');
  await expect(step(page, 'webhook')).toHaveAttribute('data-state', 'passed');
  await expect_accessible(page);
  await shot(page, 'connected');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'connected-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const world = await installation.sandbox.world();
  const account = world.accounts.find((it: { kind: string }) => it.kind === 'healthy');
  expect(account.subscribed).toBe(true);
  expect(account.callback).toContain('/webhooks/');
  await page.getByRole('link', { name: words.page('connect.open') }).click();
  await expect(console.heading('Aurora Retail')).toBeVisible();
  await expect(page.getByText(words.page('webhook.ours')).first()).toBeVisible();
});

const failures = [
  ['cancel', 'account.signup_cancelled'],
  ['error', 'account.signup_refused'],
  ['no_code', 'account.signup_no_code'],
  ['expired_code', 'account.signup_code_expired'],
  ['used_code', 'account.signup_code_used'],
  ['no_messaging', 'account.signup_permission_missing'],
  ['nothing_shared', 'account.signup_nothing_shared'],
  ['wrong_state', 'account.signup_unknown'],
] as const;

test('each way in which Meta’s login fails is named with what to do next, and can be begun again @fresh', async ({
  page,
  installation,
}) => {
  test.setTimeout(180_000);
  const console = new Console(page, words);
  await console.set_up(await installation.setup_token());
  await set_up_login(console);
  for (const [outcome, code] of failures) {
    await log_in(console, outcome);
    await expect(console.finding(code), outcome).toBeVisible();
    await expect(page.getByText(words.core_pattern(`finding.${code}.next`)).first(), outcome).toBeVisible();
    await expect(console.button('connect.title'), outcome).toBeVisible();
  }
  await expect_accessible(page);
  await shot(page, 'failed');
});

test('a number with a two-step code of its own is registered once that is entered @fresh', async ({ page, installation }) => {
  test.setTimeout(120_000);
  const console = new Console(page, words);
  await console.set_up(await installation.setup_token());
  const world = await installation.sandbox.world();
  const [number] = world.accounts.find((it: { kind: string }) => it.kind === 'healthy').phone_numbers;
  await fetch(`${installation.sandbox.url}/_sandbox/world`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone_number_id: number.id, status: 'PENDING', two_step_pin: '246810' }),
  });
  await set_up_login(console);
  await log_in(console, 'continue');
  await console.pick(words.page('credential.phone_number'), /6400-1001/);
  await expect(console.finding('account.signup_will_register')).toBeVisible();
  await console.button('connect.action').click();
  await expect(console.finding('account.signup_pin_needed')).toBeVisible();
  await expect_accessible(page);
  await shot(page, 'pin');
  await console.field('connect.pin').fill('246810');
  await console.button('connect.register').click();
  await expect(step(page, 'number')).toHaveAttribute('data-state', 'passed');
});
