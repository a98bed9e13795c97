import { defineConfig } from '@playwright/test';
import { findChromium } from './find-chromium.js';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './serve-seed.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // a machine that stalls for a moment fails no run; what passed only the second time is named before the sum
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.ZEREN_ADDRESS,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
