import { defineConfig } from '@playwright/test'
import config from '../playwright.config'

/** `npm run try:states`: every state of the second day. It takes half as long as all other browser tests together. */
export default defineConfig({ ...config, testDir: '.', testIgnore: [], testMatch: '*.states.ts', webServer: [] })
