// `haeseol site`: a vault as files, sent by a server that knows nothing of it.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { FileHost } from './support/file-host'
import { beyondTheEdge, expectContrastInDark, expectNoViolations, listening } from './support/page-checks'

const VAULT = 'e2e/vault'
const BASE_PATH = process.env.BASE_PATH ?? ''
/** In every answer and explanation of the vault. */
const KEY = 'KANARI'

/** The command that writes the site. */
function writing(folder: string): string[] {
  const address = BASE_PATH === '' ? [] : ['--address', BASE_PATH]
  return ['cli/haeseol.mjs', 'site', VAULT, '--out', folder, ...address]
}

interface Site {
  folder: string
  url: string
  /** What the command printed. */
  told: string
}

const test = base.extend<{ faults: string[] }, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'haeseol-site-'))
      const folder = join(home, 'site')
      const { stdout, stderr, status } = spawnSync(process.execPath, writing(folder), { encoding: 'utf8' })
      expect(status, stdout + stderr).toBe(0)
      const host = await FileHost.open(folder, BASE_PATH)
      await use({ folder, url: host.url, told: stdout })
      host.close()
      rmSync(home, { recursive: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  /** What went wrong in the browser: in the console, in scripts, with requests. */
  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on(
        'response',
        (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
      )
      // With script off, the browser gives up the scripts of a page; when a page is left, what it still loads.
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? ''
        if (!['csp', 'net::ERR_ABORTED'].includes(why)) faults.push(`${why} ${request.url()}`)
      })
      await use(faults)
      expect(faults, 'nothing goes wrong in the browser').toEqual([])
    },
    { auto: true },
  ],
})
test.setTimeout(180_000)

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

test('no file of the site has a key or an explanation in clear, and the words of notes are found', ({ site }) => {
  const texts = filesOf(site.folder).map((file) => readFileSync(file, 'latin1'))
  const filesWith = (words: string) => {
    const bytes = Buffer.from(words).toString('latin1')
    return texts.filter((text) => text.includes(bytes)).length
  }
  const explanations = explanationsOf(VAULT)
  expect(explanations.length).toBeGreaterThan(10)
  expect(explanations.filter((words) => filesWith(words) > 0)).toEqual([])
  expect(filesWith(KEY)).toBe(0)
  expect(filesWith('the green tea tastes bitter'), 'stems of questions').toBeGreaterThan(0)
  expect(filesWith('홍차(black tea)'), 'texts of notes').toBeGreaterThan(0)
})

test('no page has a nonce, which each run would make anew', ({ site }) => {
  const pages = filesOf(site.folder).filter((file) => file.endsWith('.html'))
  expect(pages.filter((file) => /nonce(?:="|\\":\\")(?!\$undefined)/.test(readFileSync(file, 'utf8')))).toEqual([])
})

const stateOf = ({ folder }: Site) => filesOf(folder).map((file) => [file, readFileSync(file, 'base64')])

test('a run that is killed changes nothing in the folder of the earlier site', async ({ site }) => {
  const before = stateOf(site)
  const run = spawn(process.execPath, writing(site.folder), { stdio: 'ignore' })
  const half = join(dirname(site.folder), '.site.unfinished', 'site', 'en')
  await expect.poll(() => existsSync(half), { timeout: 120_000, intervals: [20] }).toBe(true) // it is there for a second
  run.kill('SIGKILL')
  expect(stateOf(site)).toEqual(before)
})

test('a run of which one process ends tells so, ends, and changes nothing', async ({ site }) => {
  const before = stateOf(site)
  const run = spawn(process.execPath, writing(site.folder), { stdio: ['ignore', 'ignore', 'pipe'] })
  const told: Buffer[] = []
  run.stderr.on('data', (words) => told.push(words))
  await expect.poll(() => applicationsOf(run.pid!)[0], { timeout: 120_000, intervals: [100] }).toBeGreaterThan(0)
  process.kill(applicationsOf(run.pid!)[0]!, 'SIGKILL')
  expect(await once(run, 'exit')).toEqual([1, null])
  expect(Buffer.concat(told).toString()).toContain('A process of the application ended')
  expect(stateOf(site)).toEqual(before)
})

/** The processes that draw pages for a run. */
function applicationsOf(run: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'args='], { encoding: 'utf8' })
  const all = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  const ours = all.filter(
    ([, parent, ...args]) => Number(parent) === run && args.some((one) => /front\.mjs$/.test(one)),
  )
  return ours.map(([pid]) => Number(pid))
}

/** The words of all explanations of a vault, as its author wrote them. */
function explanationsOf(vault: string): string[] {
  const notes = filesOf(vault).filter((file) => file.endsWith('.md'))
  return notes.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^- \*\*.*?\*\* - (.+)$/gm)].map(([, words]) => words!),
  )
}

const question = (page: Page) => page.locator('form', { has: page.getByRole('radio') }).first()

test('a reader answers on the page of a note, reads why, and finds the answer again', async ({ page, site }) => {
  await page.goto(`${site.url}/en/notes/steeping-time`)
  const form = question(page)
  await listening(form)
  const asked = await form.locator('legend').textContent()
  await form.getByRole('radio').first().check()
  await form.getByRole('button', { name: 'Mark it' }).click()
  await expect(form.getByRole('status').first()).toHaveText(/^(Correct|Not correct)/)
  await expect(form.getByText(KEY).first()).toBeVisible()
  await expectNoViolations(page, 'an answered note')
  await page.reload()
  const again = page.locator('form', { has: page.getByRole('radio') }).filter({ hasText: asked! })
  await expect(again.getByText(KEY).first(), 'it was kept in the browser').toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).first().click()
  await expect(question(page).getByRole('radio').first()).toBeEnabled()
})

test('a practice is chosen, asked, goes on after a reload, and ends with its result', async ({ page, site }) => {
  await page.goto(`${site.url}/en/practice`)
  await listening(page.locator('form.pick'))
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await page.getByRole('button', { name: /^Start / }).click()
  for (let asked = 0; asked < 5; asked++) {
    const form = page.locator('form', { has: page.locator('input[name=option]') }).filter({ visible: true })
    await choose(form)
    await form.getByRole('button', { name: 'Mark it' }).click()
    await expect(form.getByText(KEY).first()).toBeVisible()
    if (asked === 1) {
      await page.reload()
      await expect(page.locator('.strip svg')).toHaveCount(2)
    }
    await form.getByRole('button', { name: /Next|result/ }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 5/)
  await expect(page.locator('ol.list > li')).toHaveCount(5)
  await expectNoViolations(page, 'the result')
})

/** As many options as are asked for. */
async function choose(form: ReturnType<Page['locator']>) {
  const inputs = form.locator('input[name=option]')
  const isOne = (await inputs.first().getAttribute('type')) === 'radio'
  for (let option = 0; option < (isOne ? 1 : 2); option++) await inputs.nth(option).check()
}

test('a topic and missed questions begin a practice at once', async ({ page, site }) => {
  await page.goto(`${site.url}/en/topics/drink`)
  await page.getByRole('button', { name: 'Practise this topic' }).click()
  await expect(page.locator('.strip')).toBeVisible()
  await expect(page).toHaveURL(/\/en\/practice\/$/)
})

test('a topic of one note leads to it, and is no link on it', async ({ page, site }) => {
  for (const path of ['en/topics/library/shelves/', 'topics/library/shelves/']) {
    await page.goto(`${site.url}/${path}`)
    await expect(page).toHaveURL(`${site.url}/en/notes/shelving/`)
  }
  const above = page.getByRole('navigation', { name: 'Topic' })
  await expect(above.getByRole('listitem')).toHaveCount(2)
  await expect(above.getByRole('link')).toHaveCount(1)
})

test('words are found by the palette and by the page of the search', async ({ page, site }) => {
  await page.goto(`${site.url}/ko`)
  await listening(page.getByRole('link', { name: '검색' }))
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('우리는')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(/\/notes\//)
  await page.goto(`${site.url}/en/search/?q=${encodeURIComponent('차')}`)
  await expect(page.locator('.hits li').first()).toBeVisible()
  await page.getByRole('searchbox').fill('shelf')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('shelf')
})

test('every page of the site is reached by links, loads what it needs, and has no violation', async ({
  page,
  site,
}) => {
  const seen = new Set<string>()
  const shown = new Set<string>()
  const queue = [`${site.url}/ko/`, `${site.url}/en/`]
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (seen.has(url)) continue
    seen.add(url)
    await page.goto(url)
    await listening(page.locator('main :is(a, button, form, input), header a').first())
    shown.add(withSlash(page.url()))
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href')!, link.baseURI).href))
    const pages = links.map((href) => href.replace(/#.*$/, '')).filter((href) => href.startsWith(`${site.url}/`))
    queue.push(...pages.filter((href) => !seen.has(href)))
  }
  expect(shown.size).toBeGreaterThan(20)
  expect(Number(/Wrote (\d+) pages/.exec(site.told)?.[1])).toBeGreaterThanOrEqual(shown.size)
})

const withSlash = (url: string) => url.replace(/\/?(\?.*)?$/, '/')

test('pages fit a phone and are free of violations in light and dark', async ({ page, site }) => {
  for (const path of [
    '',
    '/notes',
    '/notes/steeping-time',
    '/topics',
    '/folders/tea',
    '/practice',
    '/search',
    '/settings',
    '/graph',
  ]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${site.url}/en${path}/`)
      await expectNoViolations(page, `${path} at ${width}`)
      await expectContrastInDark(page, `${path} at ${width}`)
      expect(await beyondTheEdge(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('an address without a language leads to the reader’s, and 404.html says what is missing', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/notes/steeping-time#questions`)
  await expect(page).toHaveURL(`${site.url}/en/notes/steeping-time/#questions`)
  await page.goto(`${site.url}/practice`)
  await expect(page).toHaveURL(`${site.url}/en/practice/`)
  await page.goto(`${site.url}/404.html`)
  await expect(page.locator('[data-not-found]')).toBeVisible()
})

test('a server for learners does not give what a site is made of', async ({ request, faults: _ }) => {
  for (const path of ['api/site', 'api/site/parts/0']) expect((await request.get(path)).status()).toBe(404)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('notes are read, and practice says what it needs', async ({ page, site }) => {
    await page.goto(`${site.url}/en/notes/steeping-time/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Practice' }).first().click()
    await expect(page.getByText('Search and practice need JavaScript.')).toBeVisible()
  })
})
