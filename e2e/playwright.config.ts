import { defineConfig } from '@playwright/test'
import { adminState } from './people.ts'
import { findStage } from './stage.ts'

const { dashboardUrl, apiUrl, apiKey, dataDir } = await findStage()
const chromium = process.env.STEPLEDGER_CHROMIUM

export default defineConfig({
  testDir: 'stories',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: 'door', testMatch: 'door/**', use: { storageState: { cookies: [], origins: [] } } },
    { name: 'empty', testMatch: 'empty/**', dependencies: ['door'] },
    { name: 'first', testMatch: 'first/**', dependencies: ['empty'] },
    { name: 'stories', testIgnore: ['door/**', 'empty/**', 'first/**'], dependencies: ['first'] },
  ],
  use: {
    baseURL: dashboardUrl,
    // The first stories, at the door, make the first administrator, who is signed in in all others.
    storageState: adminState,
    browserName: 'chromium',
    // Without a film of each story, which slow machines draw slowly: every action has its page as it stood.
    trace: { mode: 'retain-on-failure', screenshots: false },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...(chromium ? { launchOptions: { executablePath: chromium } } : {}),
  },
  webServer: {
    command: 'node ../scripts/start.mjs',
    url: dashboardUrl,
    timeout: 600_000,
    env: {
      PORT: new URL(dashboardUrl).port,
      API_PORT: new URL(apiUrl).port,
      STEPLEDGER_API_KEY: apiKey,
      STEPLEDGER_URL: dashboardUrl,
      STEPLEDGER_DATA_DIR: dataDir,
    },
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
  },
})
