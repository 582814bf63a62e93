// SPDX-License-Identifier: Apache-2.0
import { expect_accessible_in_all_colours } from '../support/accessibility.ts';
import { expect, test } from '../support/test.ts';

const screens = [
  '/',
  '/administration/api-credentials',
  '/administration/api-credentials/new',
  '/administration/channel-configurations',
  '/administration/channel-configurations/new',
  '/administration/users',
  '/administration/audit-log',
  '/administration/api-keys',
  '/templates',
  '/messages',
  '/messages/send',
  '/campaigns',
  '/campaigns/new',
  '/journeys',
  '/journeys/new',
  '/audiences',
  '/audiences/import',
  '/audiences/query',
  '/profiles',
  '/suppressions',
  '/administration/rules',
  '/administration/webhooks',
  '/administration/webhooks/new',
];

for (const path of screens) {
  test(`axe finds nothing on ${path} in light and dark colours while nothing is there yet`, async ({ page, api }) => {
    void api;
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect_accessible_in_all_colours(page);
  });
}
