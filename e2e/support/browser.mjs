import { chromium } from '@playwright/test'
import { findBrowser } from '../../cli/shared/find-browser.mjs'

/**
 * Launch options for every test and benchmark. Without a path, Playwright starts its own browser.
 * @type {import('@playwright/test').LaunchOptions}
 */
export const launchOptions = {
  executablePath: findBrowser(process.env, chromium.executablePath()) ?? undefined,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
}
