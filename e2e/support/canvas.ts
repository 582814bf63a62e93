// SPDX-License-Identifier: Apache-2.0
import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** The canvas of a campaign's editor, as a person draws on it. */
export class CanvasPane {
  constructor(
    readonly page: Page,
    readonly words: Words,
  ) {}

  /** An activity as it is drawn. */
  node(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** The settings of the activity that is selected. */
  settings(id: string): Locator {
    return this.page.locator(`[data-settings="${id}"]`);
  }

  /** The entry of the palette that adds an activity. */
  palette(kind: string): Locator {
    return this.page.locator(`[data-add="${kind}"]`);
  }

  edges(): Locator {
    return this.page.locator('.react-flow__edge');
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words.page(key), exact: true });
  }

  /** Draws a way from one activity, or from a branch of a split, to another. */
  async connect(from: string, to: string, branch?: string): Promise<void> {
    const source = this.node(from).locator(
      branch ? `.react-flow__handle.source[data-handleid="${branch}"]` : '.react-flow__handle.source',
    );
    const target = this.node(to).locator('.react-flow__handle.target');
    await target.scrollIntoViewIfNeeded();
    await source.hover();
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Shows the page in dark colours, once none of them is on its way any more. */
  async dark(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  }

  /** Drags an activity from the palette to the side of another. */
  async drop(kind: string, beside: string): Promise<void> {
    const target = this.page.locator('.react-flow__pane');
    const pane = await target.boundingBox();
    const node = await this.node(beside).boundingBox();
    if (!pane || !node) throw new Error(`There is no ${beside} on the canvas`);
    const place = { x: node.x + node.width + 24 - pane.x, y: node.y + node.height / 2 - pane.y };
    await this.palette(kind).dragTo(target, { targetPosition: place });
  }

  /** Chooses the audience that the selected activity reads. */
  async read(id: string, audience: string): Promise<void> {
    const box = this.settings(id).getByRole('combobox', { name: this.words.page('campaigns.audience.choose') });
    await box.focus();
    await box.fill(audience);
    await this.page.getByRole('option', { name: audience }).first().click();
    await expect(this.node(id)).toContainText(audience);
  }
}
