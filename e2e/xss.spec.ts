import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { ELSEWHERE, HOSTILE_FILES, hostileVault } from './support/xss-payloads'

/** All hostile content, in one list, so that the test can say where a harm came from. */
type Harm = string

let server: AppServer
const folder = mkdtempSync(join(tmpdir(), 'haeseol-xss-'))
const vault = hostileVault()

test.describe.configure({ mode: 'serial', timeout: 300_000 })
test.use({ trace: 'off' }) // for 150 pages, this takes longer than the pages themselves

test.beforeAll(async () => {
  test.setTimeout(180_000)
  for (const [path, text] of vault.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const name of HOSTILE_FILES) writeFileSync(join(folder, name), '<!doctype html><script>top.pwned(name)</script>')
  server = await AppServer.open(folder)
})

test.afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/**
 * Opens a context and records every harm: code that ran, contact with the host, navigation, or a violation of the
 * policy. The context is closed only with the browser, because Chromium once hung for minutes when closing it after
 * such pages.
 */
async function openWatched(browser: Browser, harms: Harm[]): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.exposeBinding('pwned', ({ page }, id) => void harms.push(`ran ${id} at ${page.url()}`))
  await context.addInitScript(() => {
    const { pwned } = window as unknown as { pwned(id: unknown): void }
    for (const name of ['alert', 'prompt', 'confirm', 'print', 'open'] as const) {
      Object.assign(window, { [name]: (id: unknown) => pwned(`${name} ${id}`) })
    }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      pwned(`policy ${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    const isOurs = host === new URL(server.url).host || (protocol === 'data:' && !request.isNavigationRequest())
    if (!isOurs) harms.push(`asked for ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      harms.push(`dialog ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('download', (download) => harms.push(`download ${download.url()}`))
    page.on('popup', (popup) => harms.push(`popup ${popup.url()}`))
    page.on('pageerror', (error) => harms.push(`fault ${error.message} at ${page.url()}`))
  })
  return context
}

/** Tries to trigger payloads: hovers over, focuses and clicks everything, but blocks links to other pages. */
async function poke(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isLink = (target: EventTarget | null) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement | SVGAElement>('a') : null
      if (link instanceof SVGAElement) return link.href.baseVal.startsWith('/') // the map of the notes around
      return /^https?:/.test(link?.href ?? '')
    }
    addEventListener('click', (event) => isLink(event.target) && event.preventDefault(), { capture: true })
    addEventListener('submit', (event) => event.preventDefault(), { capture: true })
    const SAFE = /^(?:https?:|mailto:|tel:|[/#?]|[^:]*$)/i
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
      for (const { name, value } of element.attributes) {
        const isAddress = /^(?:href|src|xlink:href|action|formaction|data|poster|srcdoc|background)$/.test(name)
        if (name.startsWith('on') || (isAddress && !SAFE.test(value.trim()))) found.push(`${name}=${value}`)
      }
      for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'load', 'error']) {
        element.dispatchEvent(new Event(type, { bubbles: type !== 'load' && type !== 'error' }))
      }
      if (element.matches('a, area, summary, [onclick]'))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    }
    return found
  })
}

const isQuiet = (page: Page) => page.waitForLoadState('networkidle')
const isMarked = (page: Page) =>
  expect(page.getByText(/^(Correct|Not correct|Partly)/).first()).toBeVisible({ timeout: 30_000 })

/** Visits pages, several at a time. @param isDrawn  whether a page is complete */
async function visitAll(context: BrowserContext, paths: string[], harms: Harm[], isDrawn = isQuiet) {
  const waiting = [...paths]
  const reader = async () => {
    const page = await context.newPage()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(server.url + path)
      await isDrawn(page)
      const address = () => page.url().replace(/#.*/, '') // a place on the same page is no other page
      const before = address()
      harms.push(...(await poke(page)).map((what) => `${what} at ${path}`))
      if (address() !== before) harms.push(`led from ${before} to ${page.url()}`)
    }
  }
  await Promise.all([reader(), reader(), reader()])
}

/** Answers every item of these sittings, so that pages show all explanations. */
async function answerAll(context: BrowserContext, body: object) {
  const begun = await context.request.post(`${server.url}/api/sittings`, { data: body })
  const { id, items } = await begun.json()
  for (const item of items) {
    const data = { seq: 1, options: item.options.slice(0, item.choose).map(({ id }: { id: string }) => id) }
    const path = `${server.url}/api/sittings/${id}/responses/${item.id}`
    expect((await context.request.put(path, { data })).status()).toBe(200)
  }
  return { id: id as string, answered: items.length as number }
}

/** The address of each note, from all pages of the list. */
async function listedNotes(page: Page): Promise<string[]> {
  const found = new Set<string>()
  await page.goto(`${server.url}/en/notes`)
  for (;;) {
    const links = page.locator('main .note-rows a')
    for (const path of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)))
      found.add(path)
    const next = page.locator('main a[rel="next"]')
    if ((await next.count()) === 0) return [...found]
    await page.goto(await next.evaluate((link) => (link as HTMLAnchorElement).href))
  }
}

test('notes of an author who means harm run nothing, call nobody and lead nowhere', async ({ browser }) => {
  const harms: Harm[] = []
  const context = await openWatched(browser, harms)
  const list = await context.newPage()
  const notes = await listedNotes(list)
  const texts = [...vault.files.values()].filter((text) => !text.includes('\0')) // a file with NUL in it is no text
  expect(notes.length).toBe(texts.length)

  const hostile = notes.filter((path) => path !== '/en/notes/plain')
  let answered = 0
  for (const path of hostile) {
    const slug = decodeURIComponent(path.slice('/en/notes/'.length))
    answered += (await answerAll(context, { kind: 'practice', from: { notes: [slug] } })).answered
  }
  expect(answered, 'each has one question').toBe(hostile.length)
  const sittings: string[] = []
  for (const tag of ['attack/prose', 'attack/linked']) {
    const { id } = await answerAll(context, { kind: 'practice', from: { tags: [tag] }, count: 100 })
    await context.request.post(`${server.url}/api/sittings/${id}/finish`)
    sittings.push(`/en/sittings/${id}`, `/en/sittings/${id}/result`)
  }
  const lists = [
    '/en',
    '/ko',
    '/en/notes',
    '/en/notes/plain',
    '/en/folders',
    '/en/topics',
    '/en/topics/attack',
    '/en/practice',
    '/en/exams',
    '/en/history',
    '/en/mistakes',
    '/en/progress',
    '/en/settings',
  ]
  await visitAll(context, hostile, harms, isMarked)
  await visitAll(context, [...sittings, ...lists], harms)
  console.log(`${vault.payloads} payloads on ${notes.length} notes, ${answered} answered: ${harms.length} harms`)
  expect([...new Set(harms)]).toEqual([])
})

test('addresses that carry markup run nothing', async ({ browser }) => {
  const harms: Harm[] = []
  const context = await openWatched(browser, harms)
  const markup = encodeURIComponent('"><img src=x onerror=pwned(1)></script><script>pwned(2)</script>')
  const paths = [
    'notes/',
    'topics/',
    'sittings/',
    'folders/',
    'notes?q=',
    'topics?q=',
    'practice?fault=',
    'exams?fault=',
    'history?after=',
    '?',
  ]
  await visitAll(
    context,
    paths.map((path) => `/en/${path}${markup}`),
    harms,
  )
  expect(harms).toEqual([])
})

function plantHarms(host: string) {
  const harms = `<img src=x onerror=pwned(1)><a href="javascript:pwned(2)">x</a><img src=https://${host}/3.png>`
  document.querySelector('main')!.insertAdjacentHTML('beforeend', harms)
  alert(4)
}

test('a harm would be seen', async ({ browser }) => {
  const harms: Harm[] = []
  const context = await openWatched(browser, harms)
  const page = await context.newPage()
  await page.goto(`${server.url}/en/notes/plain`)
  await expect(async () => {
    await page.evaluate(plantHarms, ELSEWHERE)
    expect(await poke(page)).toEqual(['onerror=pwned(1)', 'href=javascript:pwned(2)'])
  }, 'what is planted before React takes the page over is taken away').toPass()
  await expect
    .poll(() => harms.filter((harm) => harm.includes('policy')).length, 'the policy stops each')
    .toBeGreaterThan(2)
  expect(harms.some((harm) => harm.startsWith('ran alert 4'))).toBe(true)
})
