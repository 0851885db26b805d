/**
 * Taps an option before the page's script has loaded, on a slow connection, in three ways: in an exam, where a tap is
 * enough; on a note's page with "Mark it" at once, which sends a plain form; and with "Mark it" after the script has
 * loaded. The exit status is 1 if an answer is not stored as tapped.
 *
 *     node bench/early-tap.mjs [taps, 100]
 */
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { AppServer } from '../e2e/support/app-server.mjs'
import { launchOptions } from '../e2e/support/browser.mjs'

const [taps = 100] = process.argv.slice(2).map(Number)
const SCRIPT_LATE_MS = 300
const PATIENCE_MS = 15_000

/** Opens an address and taps before any script has loaded. @returns the tapped option */
async function tapEarly(page, url) {
  let letScriptsCome
  const tapped = new Promise((come) => {
    letScriptsCome = come
  })
  await page.route(/\.js(\?|$)/, async (route) => {
    await tapped
    await route.continue().catch(() => {}) // the page may have gone on to another
  })
  await page.goto(url, { waitUntil: 'commit' })
  const radio = page.getByRole('radio').filter({ visible: true }).first()
  await radio.check()
  setTimeout(letScriptsCome, SCRIPT_LATE_MS)
  return radio.inputValue()
}

/** The script has taken over when it has switched off the browser's own validation of the form. */
const hasScript = (page) =>
  page.locator('form[novalidate]').first().waitFor({ state: 'attached', timeout: PATIENCE_MS })
const mark = (page) => page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).first().click()

const ways = {
  async 'in an exam'(page, url) {
    const data = { kind: 'exam', from: { tags: ['library/'] }, minutes: 10 }
    const { id } = await (await page.request.post(`${url}/api/sittings`, { data })).json()
    return tapEarly(page, `${url}/en/sittings/${id}`)
  },
  async 'on a page, marked at once'(page, url) {
    const tapped = await tapEarly(page, `${url}/en/notes/lending`)
    await mark(page)
    return tapped
  },
  async 'on a page, marked later'(page, url) {
    const tapped = await tapEarly(page, `${url}/en/notes/shelving`)
    await hasScript(page)
    await mark(page)
    return tapped
  },
}

/** @returns whether exactly the tapped answer is stored */
async function isRecorded(page, url, tapped) {
  const giveUpAt = Date.now() + PATIENCE_MS
  while (Date.now() < giveUpAt) {
    const { responses } = await (await page.request.get(`${url}/api/me/export`)).json()
    if (responses.length > 0) return responses.length === 1 && String(responses[0].options) === tapped
    await pause(50)
  }
  return false
}

async function tap(browser, url, way) {
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    const page = await context.newPage()
    return await isRecorded(page, url, await ways[way](page, url))
  } finally {
    await context.close()
  }
}

const server = await AppServer.open('e2e/vault')
const browser = await chromium.launch(launchOptions)
try {
  const recorded = Object.fromEntries(Object.keys(ways).map((way) => [way, { recorded: 0, of: 0 }]))
  for (let n = 0; n < taps; n++) {
    const way = Object.keys(ways)[n % 3]
    recorded[way].of++
    if (await tap(browser, server.url, way)) recorded[way].recorded++
  }
  const sum = Object.values(recorded).reduce((total, one) => total + one.recorded, 0)
  console.log(`${sum} of ${taps} early taps recorded: ${JSON.stringify(recorded)}`)
  process.exitCode = sum === taps ? 0 : 1
} finally {
  await browser.close()
  await server.close()
}
