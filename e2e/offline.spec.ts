import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { AppServer } from './app-server.mjs'
import { launchOptions } from './browser.mjs'
import { expectFreeAndFitting, listening } from './page-checks'
import { find, options } from './palette'

// A browser with a service worker and a profile of its own, and a server that is stopped: the line is really cut.

test.describe.configure({ timeout: 180_000 })

/** A device: what it keeps outlives the browser. */
class Device {
  private readonly profile = mkdtempSync(join(tmpdir(), 'haeseol-device-'))
  private context: BrowserContext | null = null

  constructor(private readonly url: string) {}

  /** Starts the browser, cold if it was closed before. */
  async open(path: string): Promise<Page> {
    this.context ??= await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      baseURL: this.url,
      locale: 'en-GB',
      serviceWorkers: 'allow',
    })
    const page = await this.context.newPage()
    await page.goto(path)
    return page
  }

  async shut(): Promise<void> {
    await this.context?.close()
    this.context = null
  }

  async discard(): Promise<void> {
    await this.shut()
    rmSync(this.profile, { recursive: true })
  }
}

let server: AppServer
let device: Device
test.beforeAll(async () => {
  server = await AppServer.open('e2e/vault')
})
test.beforeEach(async () => {
  if (!(await server.isReady())) await server.start()
  device = new Device(server.url)
})
test.afterEach(async () => {
  await device.discard()
  await server.stop()
})
test.afterAll(() => server.close())

const isHere = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate((path) => caches.match(path, { ignoreVary: true }).then(Boolean), path), {
      message: path,
      timeout: 60_000,
    })
    .toBe(true)

/** The first page of a device is kept once the worker has started. */
async function begin(path: string): Promise<Page> {
  const page = await device.open(path)
  await isHere(page, path)
  return page
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const copyLine = (page: Page) => page.getByText(/^This page was saved on /)

test('what was opened opens again from a cold start without a server, and says that it is a copy', async () => {
  const page = await begin('/en/notes/lending')
  await expect(copyLine(page)).toHaveCount(0)
  await page.locator('.prose a[href$="/notes/shelving"]').first().click()
  await expect(heading(page)).toHaveText('책을 꽂는 순서')
  await isHere(page, '/en/notes/shelving')
  await device.shut()
  await server.stop('SIGKILL')

  for (const [path, title] of [
    ['/en/notes/lending', '빌려주는 기간'],
    ['/en/notes/shelving', '책을 꽂는 순서'],
  ] as const) {
    const copy = await device.open(path)
    await expect(heading(copy)).toHaveText(title)
    await expect(copyLine(copy)).toBeVisible()
    await expect(copy.getByRole('radio').first(), 'its styles and script are here, too').toBeEnabled()
  }
})

test('a page that was left before the worker had started is kept, too', async () => {
  const page = await device.open('/en/notes/lending')
  await listening(page.getByRole('link', { name: 'Search' }))
  await page.goto('/en/notes/shelving')
  await isHere(page, '/en/notes/lending')
  await isHere(page, '/en/notes/shelving')
})

test('an address that is not on the device says so, lists what is, and opens by itself later', async () => {
  await begin('/en/notes/lending')
  await server.stop('SIGKILL')
  const page = await device.open('/en/notes/steeping-time')
  await expect(heading(page)).toHaveText('This page isn’t on this device yet')
  await expect(
    page.getByRole('region', { name: 'What you can read now' }).getByRole('link', { name: '빌려주는 기간' }),
  ).toBeVisible()
  await expectFreeAndFitting(page, 'a page that is not on the device')
  await server.start()
  await expect(heading(page)).toHaveText('차 우리는 시간', { timeout: 30_000 })
})

test('an open exam goes on from a cold start: its answers are on the sheet, its clock has gone on', async () => {
  const page = await begin('/en/notes/lending')
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 30 }
  const { id, items, deadline } = await (await page.request.post('/api/sittings', { data })).json()
  await page.goto(`/en/sittings/${id}#${items[0].id}`)
  await page.getByRole('radio').filter({ visible: true }).nth(1).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await device.shut()
  await server.stop('SIGKILL')

  const again = await device.open(`/en/sittings/${id}#${items[0].id}`)
  const options = again.getByRole('radio').filter({ visible: true })
  await expect(options.nth(1), 'given after the copy was taken').toBeChecked()
  await expect.poll(() => tooMuchTime(again, deadline), 'the copy was taken before').toBeLessThan(2_000)
  await again.goto(`/en/sittings/${id}#${items[1].id}`)
  await options.first().check()
  await expect(again.getByText('Offline · 1 answer is waiting').first()).toBeVisible()

  await server.start()
  const answered = async () =>
    (await (await again.request.get(`/api/sittings/${id}`)).json()).responses.map(({ item }: { item: string }) => item)
  await expect.poll(answered, { timeout: 60_000 }).toEqual(expect.arrayContaining([items[0].id, items[1].id]))
})

/** How much more time an exam shows than there is, in ms. Browser and server have one clock here. */
const tooMuchTime = (page: Page, deadline: string) =>
  page.getByRole('timer').evaluate((timer, deadlineMs) => {
    const [minutes, seconds] = timer.textContent!.split(':').map(Number)
    return (minutes! * 60 + seconds!) * 1000 - (deadlineMs - Date.now())
  }, Date.parse(deadline))

test('a practice shows what was marked before the line was cut', async () => {
  const page = await begin('/en/notes/lending')
  const data = { kind: 'practice', from: { tags: ['library/'] } }
  const { id, items } = await (await page.request.post('/api/sittings', { data })).json()
  await page.goto(`/en/sittings/${id}#${items[0].id}`)
  await page.getByRole('radio').filter({ visible: true }).first().check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
  await expect(page.getByText(/^(Correct|Not correct)\./).filter({ visible: true })).toBeVisible()
  await device.shut()
  await server.stop('SIGKILL')
  const again = await device.open(`/en/sittings/${id}#${items[0].id}`)
  await expect(again.getByText(/^(Correct|Not correct)\./).filter({ visible: true })).toBeVisible()
})

test('a topic is kept for the train: its notes open, answers wait, and no key is on the device before', async () => {
  const page = await begin('/en/keep')
  await expectFreeAndFitting(page, 'what to keep')
  await page.locator('[id="keep library"]').check()
  await expect(page.getByText(/kept on \w/)).toBeVisible()
  const renewed = page.waitForResponse(/\/notes\/shelving$/)
  await page.goto('/ko/keep')
  expect((await renewed).url(), 'renewed in the language in which it is kept').toContain('/en/notes/')
  await expect(page.getByText(/에 받음$/)).toBeVisible()
  await device.shut()
  await server.stop('SIGKILL')

  const note = await device.open('/en/notes/shelving')
  await expect(heading(note)).toHaveText('책을 꽂는 순서')
  await note.getByRole('radio').first().check()
  await note.getByRole('button', { name: 'Mark it' }).first().click()
  await expect(note.getByText('Offline · 1 answer is waiting')).toBeVisible()
  expect(await wordsKept(note, '책을 꽂는 순서'), 'the words of notes are found').not.toEqual([])
  expect(await wordsKept(note, 'KANARI'), 'every key and explanation has this word').toEqual([])
  await server.start()
  await expect(note.getByText(/^(Correct|Not correct)\./)).toBeVisible({ timeout: 60_000 })

  await note.goto('/en/keep')
  const kept = note.locator('[id="keep library"]')
  await expect(kept, 'read from the device').toBeChecked()
  await kept.uncheck()
  await expect(note.getByText(/kept on \w/)).toHaveCount(0)
  await expect.poll(() => note.evaluate(async () => (await (await caches.open('haeseol kept')).keys()).length)).toBe(0)
})

test('a topic is found by the filter, stays in the list once kept, and is removed with everything else', async () => {
  const page = await begin('/en/keep')
  const topic = page.locator('[id="keep drink/tea"]')
  const removeAll = page.getByRole('button', { name: 'Remove everything kept' })
  await expect(page.getByRole('checkbox').first(), 'the topic of the exam leads').toHaveAccessibleName(/^Drink/)
  await expect(removeAll, 'nothing is kept').toBeDisabled()
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('차')
  await expect(page.getByText('1 found')).toBeVisible()
  await topic.check()
  await expect(page.getByText(/kept on \w/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('library')
  await expect(page.locator('[id="keep library"]')).toBeVisible()
  await expect(topic, 'to be switched off').toBeChecked()
  await removeAll.click()
  await expect(page.getByText('Removed.', { exact: true })).toBeVisible()
  await expect(topic).toHaveCount(0)
  await expect(removeAll).toBeDisabled()
})

/** The addresses of kept replies with a word in them. */
const wordsKept = (page: Page, word: string) =>
  page.evaluate(async (word) => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? ''
        if (text.includes(word)) found.push(request.url)
      }
    }
    return found
  }, word)

/** Leaves an index on the device as the first version kept it: JSON lines, at an address without a format. */
const leaveOldIndex = (page: Page, bundle: string) =>
  page.evaluate(
    async ([address, bytes]) => (await caches.open('haeseol index')).put(address, new Response(Uint8Array.from(bytes))),
    [`/api/search/index?bundle=${bundle}`, [...gzipSync('{"topics":[],"words":[]}\n')]] as const,
  )

test('notes are found without a server, also where an earlier version left its index', async () => {
  const page = await begin('/en/notes/lending')
  const bundle = await server.bundle()
  await leaveOldIndex(page, bundle)
  await listening(page.getByRole('link', { name: 'Search' }))
  await find(page, '떫은맛')
  await isHere(page, `/api/search/index?bundle=${bundle}&format=2`)
  await device.shut()
  await server.stop('SIGKILL')

  const copy = await device.open('/en/notes/lending')
  await listening(copy.getByRole('link', { name: 'Search' }))
  await find(copy, 'ㄸㅇㅁ')
  await expect(options(copy).first()).toContainText('차 우리는 시간')
})

test('a form that cannot be sent says so', async () => {
  const page = await begin('/en/practice')
  await server.stop('SIGKILL')
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(heading(page)).toHaveText('There is no connection, so this wasn’t sent')
  await page.getByRole('button', { name: 'Go back' }).click()
  await expect(heading(page)).toHaveText('Practice')
})

test('erasing everything takes the kept pages along', async () => {
  const page = await begin('/en/settings')
  await page.goto('/en/notes/lending')
  await page.goto('/en/settings')
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await expect(page.getByText(/^Everything (is|was) erased|^All erased|erased/i).last()).toBeVisible()
  expect(await page.evaluate(() => caches.has('haeseol pages'))).toBe(false)
})

/** A proxy before the server, as if another version of the worker had been deployed since. */
async function openDeployments(port: number): Promise<{ url: string; deploy(): void; server: Server }> {
  let version = 1
  const server = createServer((asked, reply) => {
    const options = { port, path: asked.url!, method: asked.method!, headers: asked.headers }
    const forwarded = request(options, (answer) => {
      const isWorker = asked.url === '/offline-worker.js'
      const { 'content-length': length, etag, ...headers } = answer.headers
      reply.writeHead(answer.statusCode!, isWorker ? headers : answer.headers)
      answer.on('end', () => reply.end(isWorker ? `//${version}` : ''))
      answer.pipe(reply, { end: false })
    })
    forwarded.on('error', () => reply.destroy()) // the server is just being replaced
    asked.pipe(forwarded)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  return { url: `http://localhost:${own}`, deploy: () => version++, server }
}

test('an update is offered and never forced, and never in an exam', async () => {
  const proxy = await openDeployments(server.port)
  const visitor = new Device(proxy.url)
  const offer = (page: Page) => page.getByText('An update is ready.')
  try {
    const page = await visitor.open('/en/notes/lending')
    await isHere(page, '/en/notes/lending')
    const first = await page.evaluate(() => performance.timeOrigin)
    proxy.deploy()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(offer(page)).toBeVisible()
    expect(await page.evaluate(() => performance.timeOrigin), 'the page was not loaded again').toBe(first)

    const data = { kind: 'exam', from: { tags: ['library/'] }, minutes: 10 }
    const { id } = await (await page.request.post('/api/sittings', { data })).json()
    const exam = await visitor.open(`/en/sittings/${id}`)
    await exam.waitForLoadState('networkidle')
    await expect(offer(exam)).toHaveCount(0)

    await page.getByRole('button', { name: 'Later' }).click()
    await page.reload()
    await page.waitForLoadState('networkidle')
    await expect(offer(page), 'put off in this tab').toHaveCount(0)

    const tab = await visitor.open('/en/notes/shelving')
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'Open again' }).click()])
    await expect.poll(() => tab.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
    await expect(offer(tab)).toHaveCount(0)
  } finally {
    await visitor.discard()
    proxy.server.close()
  }
})

test('through deploys of notes, server and worker a browser goes on: no answer is lost, and the update is offered', async () => {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-deploys-'))
  cpSync('e2e/vault', vault, { recursive: true })
  const deployed = await AppServer.open(vault)
  const proxy = await openDeployments(deployed.port)
  const learner = new Device(proxy.url)
  let weeks = 2 // what the note says, another number with each version
  /** What a deploy is, in turn: of notes, of the server, of the worker. */
  const deploys = [
    async () => {
      const before = await deployed.bundle()
      const note = join(vault, 'library/lending.md')
      weeks += 1
      writeFileSync(note, readFileSync(note, 'utf8').replace(/기간은 \d주이고/, `기간은 ${weeks}주이고`))
      await deployed.publish()
      await deployed.bundleAfter(before)
    },
    async () => {
      await deployed.stop('SIGTERM')
      await deployed.start()
    },
    async () => proxy.deploy(),
  ]
  try {
    const page = await learner.open('/en/notes/lending')
    await isHere(page, '/en/notes/lending')
    const data = { kind: 'practice', from: { tags: ['drink/', 'library/'] } }
    const { id, items } = await (await page.request.post('/api/sittings', { data })).json()
    await page.goto(`/en/sittings/${id}`)
    for (const [i, item] of items.entries()) {
      await page.goto(`/en/sittings/${id}#${item.id}`)
      const answering = page.locator(`[id="${item.id}"]`)
      const replaced = deploys[i % deploys.length]!()
      for (const option of item.options.slice(0, item.choose))
        await answering.locator(`input[value="${option.id}"]`).check({ force: true })
      await answering.getByRole('button', { name: 'Mark it' }).click()
      await replaced
      await expect(answering.getByText(/^(Correct|Partly|Not correct)/).first()).toBeVisible({ timeout: 60_000 })
    }
    const { responses } = await (await page.request.get('/api/me/export')).json()
    expect(responses.map((one: { item: string }) => one.item).sort()).toEqual(
      items.map((one: { id: string }) => one.id).sort(),
    )
    await page.goto('/en/notes/lending')
    await expect(page.getByText(`기간은 ${weeks}주이고`).first()).toBeVisible()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(page.getByText('An update is ready.')).toBeVisible()
    await expectFreeAndFitting(page, 'an update is offered')
    await deployed.stop('SIGKILL')
    await page.goto('/en/notes/lending')
    await expect(copyLine(page)).toBeVisible()
    await expect(page.getByText(`기간은 ${weeks}주이고`).first(), 'the copy is of the last version').toBeVisible()
    await expectFreeAndFitting(page, 'a copy')
  } finally {
    await learner.discard()
    proxy.server.close()
    await deployed.close()
    rmSync(vault, { recursive: true })
  }
})

test('a topic names its notes that answered no page, and keeps the others', async () => {
  const page = await begin('/en/keep')
  await page.route('**/api/notes?topic=*', async (route) => {
    const reply = await route.fetch()
    const { notes } = await reply.json()
    await route.fulfill({ response: reply, json: { notes: [...notes, 'gone-meanwhile'] } })
  })
  await page.locator('[id="keep library"]').check()
  const told = page.getByText(/could not be kept/)
  await expect(told).toContainText('gone-meanwhile')
  const { paths, missing } = await page.evaluate(() => JSON.parse(localStorage.getItem('kept-topics')!)[0])
  await expect(told).toContainText(`1 of ${paths.length + missing.length} notes could not be kept: gone-meanwhile`)
  for (const path of paths) await isHere(page, path)
  await expectFreeAndFitting(page, 'a note that could not be kept')
})

test('the line of a lost connection is free of violations and fits', async () => {
  const page = await begin('/en/notes/lending')
  await page.context().setOffline(true)
  await expect(page.getByText('There is no connection. Pages on this device still open.')).toBeVisible()
  await expectFreeAndFitting(page, 'offline')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFreeAndFitting(page, 'offline, at 320 pixels')
  await page.context().setOffline(false)
})
