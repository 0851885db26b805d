import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './e2e/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 3918)
// Workers read this file again: the folder is made once, by the first.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'haeseol-e2e-'))

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Generous: a busy machine is slow, and no test here is about speed.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions,
  },
  webServer: {
    command: 'node cli/start.mjs',
    url: `http://localhost:${port}/api/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(port),
      CONTENT_DIR: 'e2e/vault',
      HAESEOL_WATCH: '0',
      DATABASE_URL: `file:${join(process.env.E2E_DATA, 'haeseol.db')}`,
      BUNDLE_DIR: join(process.env.E2E_DATA, 'bundle'),
    },
  },
})
