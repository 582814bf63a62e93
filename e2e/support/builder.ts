// SPDX-License-Identifier: Apache-2.0
import { expect, type Locator, type Page } from '@playwright/test';
import { sample_file } from './files.ts';
import type { Words } from './words.ts';

/** The template builder's form, filled in as a person does it, by what is written on it. */
export class Builder {
  constructor(
    readonly page: Page,
    readonly words: Words,
  ) {}

  /** Makes in an empty form what `template` says, whatever kind it is. */
  async write(name: string, template: { category: string; parameter_format?: string; components: any[] }): Promise<void> {
    const basics = this.section('templates.basics');
    await this.#fill(basics, 'templates.name', name);
    if (template.category !== 'MARKETING') {
      await this.#pick(basics, 'templates.category', `templates.category.${template.category}`);
    }
    if (template.parameter_format) {
      await this.#pick(basics, 'templates.parameter_format', `templates.parameter_format.${template.parameter_format}`);
    }
    for (const component of template.components) {
      const key = sections[component.type];
      if (key === undefined) throw new Error(`The form has no section for ${component.type}`);
      const add = this.page.getByRole('button', { name: this.words.page('templates.add', { item: this.words.page(key) }) });
      if (await add.isVisible()) await add.click();
      await this.#component(this.section(key), component);
    }
  }

  section(key: string): Locator {
    return this.page.getByRole('region', { name: this.words.page(key), exact: true });
  }

  async #component(box: Locator, component: any): Promise<void> {
    switch (component.type) {
      case 'HEADER':
        if (component.format !== 'TEXT') {
          await this.#pick(box, 'templates.header.format', formats[component.format]);
        }
        return this.#header(box, component);
      case 'BODY':
        return this.#body(box, component);
      case 'FOOTER':
        if (component.text) await this.#fill(box, 'templates.footer.text', component.text);
        else await this.#number(box, 'templates.authentication.expiration', component.code_expiration_minutes);
        return;
      case 'BUTTONS':
        return this.#buttons(box, component.buttons);
      case 'CAROUSEL':
        return this.#carousel(box, component.cards);
      case 'LIMITED_TIME_OFFER':
        return this.#fill(box, 'templates.offer.text', component.limited_time_offer.text);
    }
  }

  async #header(box: Locator, header: any): Promise<void> {
    if (header.format === 'TEXT') {
      await this.#fill(box, 'templates.header.headline', header.text);
      await this.#samples(box, header.example?.header_text ?? []);
    } else if (header.example) {
      const file = sample_file(header.format);
      await box.locator('input[type=file]').first().setInputFiles(file);
      await expect(box.getByText(file.name)).toBeVisible();
      await expect(box.getByRole('progressbar')).toHaveCount(0);
    }
  }

  async #body(box: Locator, { text, example }: any): Promise<void> {
    if (text === undefined) return;
    await this.#fill(box, 'templates.body.text', text);
    await this.#samples(box, example?.body_text?.[0] ?? []);
    for (const { param_name, example: sample } of example?.body_text_named_params ?? []) {
      await this.#sample(box, param_name, sample);
    }
  }

  async #buttons(box: Locator, buttons: any[]): Promise<void> {
    const items = this.#items(box, 'templates.buttons');
    for (const [index, button] of buttons.entries()) {
      // The section begins with one button; another kind in its place is added and the first one removed.
      const begun = button.type === 'OTP' || button.type === 'QUICK_REPLY';
      if (index > 0 || !begun) {
        await box.getByRole('button', { name: this.words.page('templates.button.add') }).click();
        await this.page.getByRole('menuitem', { name: this.#button_name(button) }).first().click();
        await expect(items).toHaveCount(index === 0 ? 2 : index + 1);
      }
      if (index === 0 && !begun) {
        const name = this.words.page('list.actions_of', { name: this.words.page('templates.button.quick_reply') });
        await items.first().getByRole('button', { name }).click();
        await this.page.getByRole('menuitem', { name: this.words.page('templates.list.remove') }).click();
        await expect(items).toHaveCount(1);
      }
      await this.#button(items.nth(index), button);
    }
  }

  /** The cards of a list in the form; what was found stands in lists of its own inside them. */
  #items(box: Locator, key: string): Locator {
    return box.getByRole('list', { name: this.words.page(key), exact: true }).locator(':scope > li');
  }

  #button_name(button: any): string {
    return this.words.page(`templates.button.${button.type.toLowerCase()}`);
  }

  async #button(box: Locator, button: any): Promise<void> {
    if (button.type === 'OTP') return this.#otp(box, button);
    if (button.text !== undefined) await this.#fill(box, 'templates.button.label', button.text);
    if (button.url) await this.#fill(box, 'templates.button.url.address', button.url);
    if (button.phone_number) await this.#fill(box, 'templates.button.phone_number.number', button.phone_number);
    if (button.flow_id) await this.#fill(box, 'templates.button.flow.flow_id', button.flow_id);
    if (button.navigate_screen) await this.#fill(box, 'templates.button.flow.screen', button.navigate_screen);
    if (button.ttl_minutes) await this.#number(box, 'templates.button.voice_call.ttl', button.ttl_minutes);
    if (button.type === 'COPY_CODE') await this.#fill(box, 'templates.button.copy_code.sample', button.example);
    else if (button.example) await this.#samples(box, button.example);
  }

  async #otp(box: Locator, button: any): Promise<void> {
    if (button.otp_type !== 'COPY_CODE') {
      await this.#pick(box, 'templates.button.otp.way', `templates.button.otp.${button.otp_type}`);
    }
    if (button.text) await this.#fill(box, 'templates.button.label', button.text);
    if (button.autofill_text) await this.#fill(box, 'templates.button.otp.autofill', button.autofill_text);
    for (const { package_name, signature_hash } of button.supported_apps ?? []) {
      await this.#fill(box, 'templates.button.otp.package', package_name);
      await this.#fill(box, 'templates.button.otp.hash', signature_hash);
    }
    if (button.zero_tap_terms_accepted) {
      await box.getByRole('checkbox', { name: this.words.page('templates.button.otp.terms') }).check({ force: true });
    }
  }

  async #carousel(box: Locator, cards: any[]): Promise<void> {
    const [first] = cards;
    const part = (type: string) => first.components.find((it: any) => it.type === type);
    await this.#pick(box, 'templates.card.header', formats[part('HEADER').format]);
    const hasText = box.getByRole('checkbox', { name: this.words.page('templates.card.has_text') });
    // The box follows the document, which may take a moment longer than the click.
    await expect(() => hasText.setChecked(part('BODY') !== undefined, { force: true })).toPass();
    for (const [index, button] of part('BUTTONS').buttons.entries()) {
      const label = this.words.page('templates.card.button', { number: String(index + 1) });
      await this.#choose(box.getByRole('button', { name: label }), this.#button_name(button));
    }
    for (const [index, card] of cards.entries()) {
      const item = this.#items(box, 'templates.cards').nth(index);
      for (const component of card.components) {
        if (component.type === 'HEADER') await this.#header(item, component);
        else if (component.type === 'BODY') await this.#body(item, component);
        else {
          for (const [place, button] of component.buttons.entries()) await this.#button(this.#card_button(item, place), button);
        }
      }
    }
  }

  /** The group of one button of a card, which begins with its own heading. */
  #card_button(card: Locator, index: number): Locator {
    return card.getByRole('heading', { level: 4 }).nth(index).locator('..');
  }

  async #samples(box: Locator, samples: string[]): Promise<void> {
    for (const [index, sample] of samples.entries()) await this.#sample(box, String(index + 1), sample);
  }

  async #sample(box: Locator, variable: string, sample: string): Promise<void> {
    await box.getByLabel(this.words.page('templates.sample_of', { variable: `{{${variable}}}` })).fill(sample);
  }

  async #fill(box: Locator, key: string, value: string): Promise<void> {
    await box.getByRole('textbox', { name: this.words.page(key) }).first().fill(value);
  }

  async #number(box: Locator, key: string, value: number): Promise<void> {
    const field = box.getByRole('textbox', { name: this.words.page(key) });
    await field.fill(String(value));
    await field.blur();
  }

  async #pick(box: Locator, label: string, option: string | undefined): Promise<void> {
    if (option === undefined) throw new Error(`Nothing to choose for ${label}`);
    await this.#choose(box.getByRole('button', { name: this.words.page(label) }).first(), this.words.page(option));
  }

  async #choose(picker: Locator, option: string): Promise<void> {
    await picker.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }
}

const sections: Record<string, string> = {
  HEADER: 'templates.header',
  BODY: 'templates.body',
  FOOTER: 'templates.footer',
  BUTTONS: 'templates.buttons',
  CAROUSEL: 'templates.carousel',
  LIMITED_TIME_OFFER: 'templates.offer',
  CALL_PERMISSION_REQUEST: 'templates.call_permission',
};

const formats: Record<string, string> = {
  TEXT: 'templates.header.text',
  IMAGE: 'templates.header.image',
  VIDEO: 'templates.header.video',
  GIF: 'templates.header.gif',
  DOCUMENT: 'templates.header.document',
  LOCATION: 'templates.header.location',
  PRODUCT: 'templates.header.product',
};
