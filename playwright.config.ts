/**
 * End-to-end tests: the built extension in a real Chromium, typing into the
 * replica pages. Nothing outside this machine is contacted.
 *
 *   npm run build && npx playwright test
 *
 * CLAUSEWISE_EXTENSION names another unpacked extension to test, CHROMIUM
 * another browser.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/global_setup.ts',
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  outputDir: 'test-results',
});
