// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';

const report_json = process.env.HELIOGRAPH_E2E_JSON;
const deployment = process.env.HELIOGRAPH_URL;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results',
  fullyParallel: true,
  forbidOnly: true,
  // What fails is run again for its trace, which costs too much to keep of everything; it stays a failure.
  retries: 1,
  failOnFlakyTests: true,
  workers: deployment ? 1 : 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A running deployment is set up already and keeps its data: what needs a fresh one stays out.
  grepInvert: deployment ? /@fresh/ : undefined,
  reporter: [
    ['list'],
    ['html', { outputFolder: 'report', open: 'never' }],
    ...(report_json ? [['json', { outputFile: report_json }] as const] : []),
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.HELIOGRAPH_CHROMIUM ?? '/usr/bin/chromium',
      // Chromium's own sandbox does not work for root, as which containers run.
      args: ['--no-sandbox'],
    },
  },
});
