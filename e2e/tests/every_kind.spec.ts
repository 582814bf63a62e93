// SPDX-License-Identifier: Apache-2.0
import type { BrowserContextOptions } from '@playwright/test';
import { Api } from '../support/api.ts';
import { Builder } from '../support/builder.ts';
import { Installation } from '../support/installation.ts';
import { type Kind, kinds, sample_handle } from '../support/kinds.ts';
import { make_ready } from '../support/ready.ts';
import { expect, test as base } from '../support/test.ts';
import { Words } from '../support/words.ts';

interface Shared {
  /** One installation for all kinds of a worker, set up to send; with what the browser keeps of the sign-in. */
  shared: { installation: Installation; state: BrowserContextOptions['storageState'] };
}

const test = base.extend<object, Shared>({
  shared: [
    async ({ playwright }, use) => {
      const installation = await Installation.start();
      const request = await playwright.request.newContext({ baseURL: installation.url });
      const api = new Api(request);
      await api.set_up(await installation.setup_token());
      await make_ready(api, installation.sandbox);
      await use({ installation, state: await request.storageState() });
      await request.dispose();
      await installation.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ shared }, use) => use(shared.installation.url),
  storageState: async ({ shared }, use) => use(shared.state),
});

for (const kind of kinds) {
  test(`${kind.name} is made from nothing, approved, sent and read @fresh`, async ({ page, shared }, info) => {
    test.setTimeout(120_000);
    const words = new Words();
    const builder = new Builder(page, words);
    const { sandbox } = shared.installation;
    const shot = (what: string) =>
      page.locator('[data-preview]').first().screenshot({ path: `results/screens/kind-${kind.name}-${what}.png` });

    await page.goto('/templates/new');
    await builder.write(kind.name, kind.template);
    await page.getByRole('tab', { name: words.page('templates.json') }).click();
    const written = JSON.parse((await page.getByRole('region', { name: words.page('templates.json') }).textContent()) ?? '');
    expect(with_sample(written)).toEqual(whole(kind));
    await page.getByRole('tab', { name: words.page('preview.title') }).click();
    await shot('template');
    await page.getByRole('button', { name: words.page('templates.submit'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: kind.name })).toBeVisible();
    await expect(page.getByText(words.core('state.template.APPROVED'), { exact: true }).first()).toBeVisible({ timeout: 20_000 });

    await page.goto('/messages/send');
    await page.getByLabel(words.page('messages.to')).first().fill(recipient(info.parallelIndex));
    await page.getByRole('combobox', { name: words.page('messages.template') }).fill(kind.name);
    await page.getByRole('option', { name: kind.name }).first().click();
    await fill_in(page, words, kind.values);
    await shot('message');
    await page.getByRole('button', { name: words.page('messages.send.action'), exact: true }).click();
    await expect(page.getByText(words.core('state.message.read'), { exact: true }).first()).toBeVisible({ timeout: 20_000 });
    const { messages } = await sandbox.messages();
    expect(messages.map((it: any) => it.request.template?.name)).toContain(kind.name);
  });
}

/** A phone of the sandbox that everything is delivered to and that reads it. */
const recipient = (worker: number) => `+82 10-5551-0${String(worker + 1).padStart(3, '0')}`;

/** The template as the builder should hold it. */
function whole({ name, template }: Kind): object {
  return { name, language: 'en_US', parameter_format: 'POSITIONAL', ...template };
}

/** What was written with the handles of uploaded samples put back to what stands for them. */
function with_sample(written: unknown): unknown {
  return JSON.parse(JSON.stringify(written), (key, value) => (key === 'header_handle' ? [sample_handle] : value));
}

const member_labels: Record<string, string> = {
  link: 'messages.field.media',
  filename: 'messages.field.filename',
  latitude: 'messages.field.latitude',
  longitude: 'messages.field.longitude',
  name: 'messages.field.place',
  address: 'messages.field.address',
  product_retailer_id: 'messages.field.product',
  catalog_id: 'messages.field.catalog',
};

async function fill_in(page: import('@playwright/test').Page, words: Words, values: Kind['values']): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const field = page.locator(`[data-field="${key}"]`);
    if (typeof value === 'string') await field.locator('input').first().fill(value);
    else {
      for (const [member, text] of Object.entries(value)) {
        await field.getByLabel(words.page(member_labels[member] ?? member)).and(field.locator('input')).fill(text);
      }
    }
  }
}
