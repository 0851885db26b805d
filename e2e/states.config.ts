import { defineConfig } from '@playwright/test'
import config from '../playwright.config'

/** `npm run try:states`: every state of the second day. It takes as long as half of the other browser tests. */
export default defineConfig({ ...config, testDir: '.', testIgnore: [], testMatch: '*.states.ts', webServer: [] })
