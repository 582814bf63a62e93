// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with the rule, its help and the elements when axe finds anything against WCAG 2.2 AA on the page as it is now. */
export async function expect_accessible(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible();
  // One with a value shows how far something has come; one without it, that the page is not there yet.
  await expect(page.locator('[role="progressbar"]:not([aria-valuenow])')).toHaveCount(0);
  await transitions_end(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((it) => it.html).join('\n  ')}`);
  expect(found).toEqual([]);
}

const colours = ['light', 'dark'] as const;

/** The same in light and in dark colours; light ones stay. `look` is called in each, before axe. */
export async function expect_accessible_in_all_colours(page: Page, look?: (colour: string) => Promise<unknown>): Promise<void> {
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    await transitions_end(page);
    await look?.(colorScheme);
    await expect_accessible(page);
  }
  await page.emulateMedia({ colorScheme: colours[0] });
}

/** Colours fade from one to the other: until all that ends has ended. */
async function transitions_end(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map((one) => one.finished));
  });
}
