import { expect, type Page, test } from '@playwright/test'
import { openFaultyProxy } from './support/faulty-proxy.mjs'

type Stored = { item: string; options: string[]; seq: number }

const isAnswer = (path: string) => path.includes('/api/sittings/')

async function stored(page: Page): Promise<Stored[]> {
  return (await (await page.request.get('api/me/export')).json()).responses
}

/** The answer that counts for each item. */
function current(responses: Stored[]): Record<string, string> {
  const inOrder = responses.toSorted((a, b) => a.seq - b.seq)
  return Object.fromEntries(inOrder.map(({ item, options }) => [item, options.join()]))
}

test('an exam on a line that loses, delays and doubles what is sent ends with every last answer', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { port, pathname } = new URL(baseURL!)
  const proxy = await openFaultyProxy(Number(port), isAnswer)
  const context = await browser.newContext({
    baseURL: proxy.url + pathname,
    locale: 'en-GB',
    serviceWorkers: 'allow', // it stands between the page and this line
  })
  const page = await context.newPage()
  await page.goto('en/notes/no-question')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 10 }
  const { id, items } = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${id}`)

  const chosen: Record<string, string> = {}
  for (const turn of [0, 1, 2, 3]) {
    for (const [index, item] of items.entries()) {
      await page.goto(`en/sittings/${id}#${item.id}`)
      const radio = page
        .getByRole('radio')
        .filter({ visible: true })
        .nth((turn + index) % item.options.length)
      await radio.check()
      chosen[item.id] = await radio.inputValue()
    }
  }
  await expect(page.getByText('Saved', { exact: true }), 'said when all is acknowledged').toBeVisible({
    timeout: 60_000,
  })
  await proxy.close()
  const direct = await browser.newContext({ baseURL: baseURL!, storageState: await context.storageState() })
  const responses = await stored(await direct.newPage())
  expect(current(responses)).toEqual(chosen)
  expect(responses.length, 'each choice is stored once').toBe(4 * items.length)
  await Promise.all([context.close(), direct.close()])
})

test('a choice is kept although the page is loaded anew in the same moment', async ({ page }) => {
  await page.goto('en/notes/no-question')
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 10 }
  const { id, items } = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${id}`)
  const options = page.getByRole('radio').filter({ visible: true })
  await options.nth(0).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const second = await options.nth(1).inputValue()
  await options.nth(1).evaluate((input: HTMLInputElement) => {
    input.click()
    location.reload()
  })
  await expect(page.locator(`input[value="${second}"]`)).toBeChecked()
  await expect.poll(async () => current(await stored(page))[items[0].id]).toBe(second)
})

test('a choice is kept although the store of the page never gets it', async ({ page }) => {
  await page.addInitScript(() => {
    // A store that is slow beyond the life of the first page.
    if (sessionStorage.getItem('left') === null) IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
  })
  await page.goto('en/notes/no-question')
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 10 }
  const { id } = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${id}`)
  await page.waitForLoadState('networkidle')
  const option = page.getByRole('radio').filter({ visible: true }).first()
  const value = await option.inputValue()
  await option.check()
  await page.evaluate(() => sessionStorage.setItem('left', ''))
  await page.reload()
  await expect(page.locator(`input[value="${value}"]`)).toBeChecked()
  await expect.poll(async () => (await stored(page)).map(({ options }) => options)).toEqual([[value]])
})

test('what is no answer in the storage of the device stops none', async ({ page }) => {
  await page.goto('en/notes/no-question')
  await page.evaluate(() => {
    localStorage.setItem('answer at hand cut', '{"options":[')
    localStorage.setItem('answer at hand odd', '{}')
  })
  const data = { kind: 'exam', from: { tags: ['library/', 'method/water'] }, minutes: 10 }
  const { id } = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${id}`)
  await page.getByRole('radio').filter({ visible: true }).first().check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('at hand')))).toEqual([])
})

test('an answer given without a line is said to wait, survives a closed tab, and is stored by the next page', async ({
  page,
  context,
}) => {
  await page.goto('en/notes/lending')
  await page.getByRole('radio').first().check()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByText('Offline · 1 answer is waiting')).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0)
  await page.close()
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto('en/notes/shelving')
  await expect.poll(async () => (await stored(next)).length, 'sent by another note’s page').toBe(1)
  await next.goto('en/notes/lending')
  await expect(next.getByText(/^(Correct|Not correct)\./)).toBeVisible()
})

test('a refusal is said once: the page that is loaded again asks the question anew', async ({ page }) => {
  const data = { kind: 'practice', from: { tags: ['library/'] } }
  const { id, items } = await (await page.request.post('api/sittings', { data })).json()
  const refuse = async () => page.route('**/responses/**', (route) => route.fulfill({ status: 422, json: {} }))
  const mark = async () => {
    await page.getByRole('radio').filter({ visible: true }).first().check()
    await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).first().click()
  }
  const refusal = page.getByText('wasn’t accepted').filter({ visible: true }).first()
  await refuse()
  await page.goto(`en/sittings/${id}#${items[0].id}`)
  await mark()
  await expect(refusal).toBeVisible()
  await page.unroute('**/responses/**')
  await page.reload()
  await expect(page.getByRole('radio').filter({ visible: true }).first()).not.toBeChecked()
  await mark()
  await expect(
    page
      .locator('.verdict')
      .or(page.getByText(/^(Correct|Wrong)/))
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await expect(refusal).toHaveCount(0)
  expect(await stored(page)).toHaveLength(1)
})
