// SPDX-License-Identifier: Apache-2.0
import { expect, type Locator, type Page } from '@playwright/test';
import { administrator } from './api.ts';
import type { Words } from './words.ts';

/** The console as a person uses it: by what is written on it, in one language. */
export class Console {
  constructor(
    readonly page: Page,
    readonly words: Words,
  ) {}

  /** The page's own heading. */
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words.page(key), exact: true });
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.words.page(key)).and(this.page.locator('input, textarea')).first();
  }

  /** Chooses from a picker by its label. */
  async pick(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: label }).first().click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Makes the first administrator through the one-time link. */
  async set_up(token: string): Promise<void> {
    await this.page.goto(`/setup#token=${token}`);
    await this.field('user.name').fill(administrator.name);
    await this.field('user.email').fill(administrator.email);
    await this.field('user.password').fill(administrator.password);
    await this.button('setup.action').click();
    await expect(this.heading(this.words.page('start.title'))).toBeVisible();
  }

  /** Fills the first step of the wizard from what the sandbox offers and asks Meta. */
  async ask_meta(preset: string, name: string): Promise<void> {
    await this.page.goto('/administration/api-credentials/new');
    await this.button(`sandbox.preset.${preset}`).click();
    await this.field('credential.name').fill(name);
    await this.button('action.continue').click();
  }

  /** A finding shown anywhere on the page. */
  finding(code: string): Locator {
    return this.page.getByText(this.words.core_pattern(`finding.${code}`)).first();
  }
}
