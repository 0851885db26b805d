import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './e2e/support/browser.mjs'
import { NO_LIMITS } from './e2e/support/no-limits.mjs'

/** Such as `/study`, if the tests run below a path (BASE_PATH in docs/operating.md). */
const basePath = process.env.BASE_PATH ?? ''
/** The tests that also run below a path. They use relative addresses only. */
const BELOW_A_PATH = ['study', 'exam', 'http', 'no-script', 'outbox', 'public-files', 'base-path', 'site'].map(
  (name) => `**/${name}.spec.ts`,
)
/** These take longest, so they begin first: a run should end with short ones, on all workers. */
const LONG = ['edits', 'verdict-canary', 'limits', 'soaks', 'xss', 'package'].map((name) => `**/${name}.spec.ts`)
const projects =
  basePath === ''
    ? [
        { name: 'long', testMatch: LONG },
        { name: 'usual', testIgnore: [...LONG, '**/base-path.spec.ts'] },
      ]
    : [{ name: 'below a path', testMatch: BELOW_A_PATH }]
const port = Number(process.env.E2E_PORT ?? 3918)
// Workers read this file again, so the variable keeps the folder that was created first.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'haeseol-e2e-'))

export default defineConfig({
  testDir: 'e2e',
  projects,
  outputDir: 'test-results/e2e',
  // Generous, because a busy machine is slow and no test here is about speed.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // More than the two processors, because tests often wait for watchers, time-outs and servers.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}${basePath}/`,
    locale: 'en-GB',
    // Requests that a service worker answers cannot be watched or held up. Tests of what it does allow it.
    serviceWorkers: 'block',
    // Recording takes time, and nobody can open the traces of a CI machine.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions,
  },
  webServer: {
    command: 'node cli/start.mjs',
    url: `http://localhost:${port}${basePath}/api/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(port),
      CONTENT_DIR: 'e2e/vault',
      HAESEOL_WATCH: '0',
      HAESEOL_ORIGIN: 'https://study.example',
      DATABASE_URL: `file:${join(process.env.E2E_DATA, 'haeseol.db')}`,
      BUNDLE_DIR: join(process.env.E2E_DATA, 'bundle'),
      ...NO_LIMITS,
    },
  },
})
