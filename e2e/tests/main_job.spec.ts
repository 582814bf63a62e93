// SPDX-License-Identifier: Apache-2.0
import { expect_accessible } from '../support/accessibility.ts';
import { Console } from '../support/console.ts';
import { expect, test } from '../support/test.ts';
import { browser_locale, languages, Words } from '../support/words.ts';

for (const language of languages) {
  test.describe(() => {
    test.use({ locale: browser_locale[language] });

    test(`an administrator connects, configures, writes, sends and sees it read in ${language} @fresh`, async ({
      page,
      installation,
    }) => {
      test.setTimeout(120_000);
      const words = new Words(language);
      const console = new Console(page, words);
      const shot = (name: string) => page.screenshot({ path: `results/screens/${language}-${name}.png`, fullPage: true });

      await console.set_up(await installation.setup_token());
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language.slice(0, 2)}`));
      await shot('start');
      await expect_accessible(page);

      await console.ask_meta('healthy', 'Main account');
      await expect(console.button('action.submit')).toBeVisible();
      await choose_sender(console);
      await expect(page.getByText(words.page('quality.green')).first()).toBeVisible();
      await shot('credential-sender');
      await console.button('action.submit').click();
      await expect(console.heading('Main account')).toBeVisible();
      await shot('credential');
      await expect_accessible(page);

      await page.goto('/administration/channel-configurations/new');
      await console.field('configuration.name').fill('wa.main-1_x');
      await console.pick(words.page('configuration.credential'), /Main account/);
      await expect(console.field('configuration.sender_number')).toHaveValue(/^\d{7,15}$/);
      await shot('configuration-new');
      await page.getByRole('button', { name: words.core('event.configuration.submit'), exact: true }).click();
      await expect(page.getByText(words.core('state.configuration.active'), { exact: true }).first()).toBeVisible();
      await shot('configuration');
      await expect_accessible(page);

      await page.goto('/templates');
      await expect(page.locator('h1')).toBeVisible();
      await shot('templates');
      await expect_accessible(page);
      await page.goto('/templates/new');
      const name = `order_ready_${language.toLowerCase().replace('-', '_')}`;
      await page.getByRole('textbox', { name: words.page('templates.name') }).fill(name);
      await console.pick(words.page('templates.category'), new RegExp(`^${words.page('templates.category.UTILITY')}`));
      await page
        .getByRole('textbox', { name: words.page('templates.body.text') })
        .first()
        .fill('Your order is *ready* and waits for you at our shop until tomorrow evening.');
      await shot('template-new');
      await expect_accessible(page);
      await console.button('templates.submit').click();
      await expect(console.heading(name)).toBeVisible();
      await expect(page.getByText(words.core('state.template.APPROVED'), { exact: true }).first()).toBeVisible({ timeout: 20_000 });
      await shot('template');

      await page.goto('/messages/send');
      await console.field('messages.to').fill('+82 10-5551-0001');
      await page.getByRole('combobox', { name: words.page('messages.template') }).fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).first().click();
      await shot('message-new');
      await expect_accessible(page);
      await console.button('messages.send.action').click();
      await expect(page.getByText(words.core('state.message.read'), { exact: true }).first()).toBeVisible({ timeout: 20_000 });
      await shot('message');
      await expect_accessible(page);
    });
  });
}

/** Chooses an account and a number where the wizard has not done so by itself. */
async function choose_sender({ page, words }: Console): Promise<void> {
  for (const key of ['credential.account', 'credential.phone_number']) {
    const picker = page.getByRole('button', { name: words.page(key) }).first();
    await expect(picker).toBeEnabled();
    await picker.click();
    await page.getByRole('option').first().click();
  }
}
