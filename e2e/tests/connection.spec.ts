// SPDX-License-Identifier: Apache-2.0
import { Console } from '../support/console.ts';
import { expect, test } from '../support/test.ts';
import { Words } from '../support/words.ts';

const broken = [
  ['an expired token', 'expired', 'account.token_expired'],
  ['a token that lacks a permission', 'missing_permission', 'account.permission_missing'],
  ['the WhatsApp account’s id in the place of the portfolio’s', 'waba_id', 'account.id_is_waba'],
] as const;

for (const [what, preset, code] of broken) {
  test(`${what} is named with what to do next`, async ({ page, api }) => {
    void api;
    const console = new Console(page, new Words());
    await console.ask_meta(preset, 'Broken');
    await expect(console.finding(code)).toBeVisible();
    await expect(page.getByText(console.words.core_pattern(`finding.${code}.next`)).first()).toBeVisible();
  });
}
