import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { copyLine, deviceAndServer, isHere } from './support/device'
import { expectFreeAndFitting, listening } from './support/page-checks'
import { find, options } from './support/palette'

test.describe.configure({ timeout: 180_000 })
const { server, device, begin } = deviceAndServer()

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('what was opened opens again from a cold start without a server, and says that it is a copy', async () => {
  const page = await begin('/en/notes/lending')
  await expect(copyLine(page)).toHaveCount(0)
  await page.locator('.prose a[href$="/notes/shelving"]').first().click()
  await expect(heading(page)).toHaveText('책을 꽂는 순서')
  await isHere(page, '/en/notes/shelving')
  await device().shut()
  await server().stop('SIGKILL')

  for (const [path, title] of [
    ['/en/notes/lending', '빌려주는 기간'],
    ['/en/notes/shelving', '책을 꽂는 순서'],
  ] as const) {
    const copy = await device().open(path)
    await expect(heading(copy)).toHaveText(title)
    await expect(copyLine(copy)).toBeVisible()
    await expect(copy.getByRole('radio').first(), 'its styles and script are here, too').toBeEnabled()
  }
})

test('a copy says when the server is there again', async () => {
  await begin('/en/notes/lending')
  await server().stop('SIGKILL')
  const copy = await device().open('/en/notes/lending')
  await expect(copy.getByText('The server doesn’t answer')).toBeVisible()
  await copy.context().setOffline(true)
  await expect(copy.getByText('Offline', { exact: true })).toBeVisible()
  await server().start()
  await copy.context().setOffline(false)
  await expect(copy.getByText('Connected again')).toBeVisible()
  await copy.getByRole('button', { name: 'Open again' }).click()
  await expect(copyLine(copy)).toHaveCount(0)
})

test('a page that was left before the worker had started is kept, too', async () => {
  const page = await device().open('/en/notes/lending')
  await listening(page.getByRole('link', { name: 'Search' }))
  await page.goto('/en/notes/shelving')
  await isHere(page, '/en/notes/lending')
  await isHere(page, '/en/notes/shelving')
})

test('a page that was loaded before the worker had started, and began to listen after it, is kept, too', async () => {
  const late = await device().newPage()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await late.route('**/*.js', (route) => held.then(() => route.continue()))
  await late.goto('/en/notes/shelving', { waitUntil: 'commit' })
  await device().open('/en/notes/lending')
  await expect.poll(() => late.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  letGo()
  await isHere(late, '/en/notes/shelving')
})

test('an address that is not on the device says so, lists what is, and opens by itself later', async () => {
  await begin('/en/notes/lending')
  await server().stop('SIGKILL')
  const page = await device().open('/en/notes/steeping-time')
  await expect(heading(page)).toHaveText('This page isn’t on this device yet')
  await expect(
    page.getByRole('region', { name: 'What you can read now' }).getByRole('link', { name: '빌려주는 기간' }),
  ).toBeVisible()
  await expectFreeAndFitting(page, 'a page that is not on the device')
  await server().start()
  await expect(heading(page)).toHaveText('차 우리는 시간', { timeout: 30_000 })
})

test('an open exam goes on from a cold start: its answers are on the sheet, its clock has gone on', async () => {
  const page = await begin('/en/notes/lending')
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 30 }
  const { id, items, deadline } = await (await page.request.post('/api/sittings', { data })).json()
  await page.goto(`/en/sittings/${id}#${items[0].id}`)
  await page.getByRole('radio').filter({ visible: true }).nth(1).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await device().shut()
  await server().stop('SIGKILL')

  const again = await device().open(`/en/sittings/${id}#${items[0].id}`)
  const options = again.getByRole('radio').filter({ visible: true })
  await expect(options.nth(1), 'given after the copy was taken').toBeChecked()
  await expect.poll(() => tooMuchTime(again, deadline), 'the copy was taken before').toBeLessThan(2_000)
  const cutOff = again.getByText(/They count if they are sent by \d/)
  await expect(cutOff).toBeVisible()
  await expectFreeAndFitting(again, 'an exam without a server')
  await again.goto(`/en/sittings/${id}#${items[1].id}`)
  await options.first().check()
  const waiting = again.getByText('Offline · 1 answer is waiting').first()
  await expect(waiting).toBeVisible()
  await again.setViewportSize({ width: 360, height: 740 })
  await again.getByRole('link', { name: 'Check and submit' }).click()
  await expect(again.getByRole('button', { name: 'Submit and finish' })).toBeDisabled()
  await expect(waiting, 'it would stand on the button').toBeHidden()

  await server().start()
  const answered = async () =>
    (await (await again.request.get(`/api/sittings/${id}`)).json()).responses.map(({ item }: { item: string }) => item)
  await expect.poll(answered, { timeout: 60_000 }).toEqual(expect.arrayContaining([items[0].id, items[1].id]))
  await expect(cutOff).toHaveCount(0, { timeout: 30_000 })
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
  await device().shut()
  await server().stop('SIGKILL')
  const again = await device().open(`/en/sittings/${id}#${items[0].id}`)
  await expect(again.getByText(/^(Correct|Not correct)\./).filter({ visible: true })).toBeVisible()
})

/** Leaves an index on the device as the first version kept it: JSON lines, at an address without a format. */
const leaveOldIndex = (page: Page, bundle: string) =>
  page.evaluate(
    async ([address, bytes]) => (await caches.open('haeseol index')).put(address, new Response(Uint8Array.from(bytes))),
    [`/api/search/index?bundle=${bundle}`, [...gzipSync('{"topics":[],"words":[]}\n')]] as const,
  )

test('notes are found without a server, also where an earlier version left its index', async () => {
  const page = await begin('/en/notes/lending')
  const bundle = await server().bundle()
  await leaveOldIndex(page, bundle)
  await listening(page.getByRole('link', { name: 'Search' }))
  await find(page, '떫은맛')
  await isHere(page, `/api/search/index?bundle=${bundle}&format=2`)
  await device().shut()
  await server().stop('SIGKILL')

  const copy = await device().open('/en/notes/lending')
  await listening(copy.getByRole('link', { name: 'Search' }))
  await find(copy, 'ㄸㅇㅁ')
  await expect(options(copy).first()).toContainText('차 우리는 시간')
})

test('a form that cannot be sent says so', async () => {
  const page = await begin('/en/practice')
  await server().stop('SIGKILL')
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

test('the line of a lost connection is free of violations and fits', async () => {
  const page = await begin('/en/notes/lending')
  await page.context().setOffline(true)
  await expect(page.getByText('There is no connection. Pages on this device still open.')).toBeVisible()
  await expectFreeAndFitting(page, 'offline')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFreeAndFitting(page, 'offline, at 320 pixels')
  await page.context().setOffline(false)
})
