import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { listening } from './support/page-checks'

// Settings follow the learner: what is chosen on one device is found on another one that has the same cookie.

const root = (page: Page) => page.locator('html')
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const kept = async (page: Page) => (await page.request.get('api/me/settings')).json()
const rootSize = (page: Page) => root(page).evaluate((html) => Number.parseFloat(getComputedStyle(html).fontSize))

async function openSettings(page: Page): Promise<void> {
  await page.goto('en/settings')
  await listening(choice(page, 'Dark'))
}

/** A device of the same learner: it has the cookie of the first one, and nothing else. */
async function secondDevice(browser: Browser, first: BrowserContext): Promise<Page> {
  const learner = (await first.cookies()).filter(({ name }) => name === 'haeseol')
  expect(learner).toHaveLength(1)
  const second = await browser.newContext({ storageState: { cookies: learner, origins: [] } })
  return second.newPage()
}

test('what is chosen applies at once, and on the learner’s other device', async ({ page, context, browser }) => {
  await openSettings(page)
  await choice(page, 'Dark').check()
  await choice(page, 'Largest').check()
  await choice(page, 'Ask first').check()
  await choice(page, 'Ruler only').check()
  await expect(root(page)).toHaveAttribute('data-theme', 'dark')
  expect(await rootSize(page)).toBe(20)
  const all = { theme: 'dark', textSize: 'largest', askFirst: 'on', timer: 'hidden' }
  await expect.poll(() => kept(page)).toEqual(all)

  const other = await secondDevice(browser, context)
  await other.goto('en/notes/steeping-time')
  await expect(root(other)).toHaveAttribute('data-theme', 'dark')
  await expect(root(other)).toHaveAttribute('data-text-size', 'largest')
  await expect(other.locator('.prose')).toBeHidden()
  await other.goto('en/settings')
  for (const name of ['Dark', 'Largest', 'Ask first']) await expect(choice(other, name)).toBeChecked()

  await choice(other, 'Same as the device').check()
  await expect.poll(() => kept(page)).toEqual({ ...all, theme: 'system' })
  await page.goto('en/notes')
  await expect(root(page)).toHaveAttribute('data-theme', 'system')
  await other.context().close()
})

test('a page is painted with the theme and the size of text, before any script file is there', async ({ page }) => {
  await openSettings(page)
  await choice(page, 'Dark').check()
  await choice(page, 'Large').check()
  await page.route('**/_next/static/**/*.js', (route) => route.abort())
  await page.goto('en/notes/steeping-time')
  expect(await rootSize(page)).toBe(18)
  expect(await root(page).evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')
})

test('two devices that change different settings at once lose none, and the last of one setting counts', async ({
  page,
}) => {
  const put = (data: object) => page.request.put('api/me/settings', { data })
  await put({ language: 'en' })
  await Promise.all([put({ theme: 'dark' }), put({ textSize: 'small' }), put({ timer: 'hidden' })])
  await put({ theme: 'light' })
  expect(await kept(page)).toEqual({ language: 'en', theme: 'light', textSize: 'small', timer: 'hidden' })
  const fault = await put({ theme: 'sepia' })
  expect(fault.status()).toBe(400)
  expect((await fault.json()).faults[0].path).toBe('theme')
})

test('without a connection a setting applies here, says so, and is sent later', async ({ page, context }) => {
  await openSettings(page)
  await choice(page, 'Light').check()
  await expect.poll(() => kept(page)).toEqual({ theme: 'light' })
  await context.setOffline(true)
  await choice(page, 'Dark').check()
  await expect(root(page)).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByText('So far this applies on this device only.')).toBeVisible()
  await context.setOffline(false)
  await expect.poll(() => kept(page)).toEqual({ theme: 'dark' })
  await expect(page.getByText('So far this applies on this device only.')).toHaveCount(0)
})

test('the language that was chosen is that of addresses without one, on the other device too', async ({
  page,
  context,
  browser,
}) => {
  await page.goto('en')
  await listening(page.getByRole('link', { name: '한국어' }))
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(/\/ko$/)
  await expect.poll(() => kept(page)).toEqual({ language: 'ko' })
  const other = await secondDevice(browser, context)
  await other.goto('en/notes')
  await expect.poll(async () => (await other.context().cookies()).map(({ name }) => name)).toContain('NEXT_LOCALE')
  await other.goto('about:blank')
  await other.goto('')
  await expect(other).toHaveURL(/\/ko$/)
  await other.context().close()
})

test('erasing everything erases the settings, here and on the server', async ({ page }) => {
  await openSettings(page)
  await choice(page, 'Dark').check()
  await expect.poll(() => kept(page)).toEqual({ theme: 'dark' })
  expect(await (await page.request.get('api/me/export')).json()).toMatchObject({ settings: { theme: 'dark' } })
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await expect(page.getByText('Everything has been erased.')).toBeVisible()
  await expect(root(page)).not.toHaveAttribute('data-theme')
  expect(await kept(page)).toEqual({})
})

test('what this device does not let go of is told, and all else is erased', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
  })
  await openSettings(page)
  await choice(page, 'Dark').check()
  await expect.poll(() => kept(page)).toEqual({ theme: 'dark' })
  await page.evaluate(() => {
    for (const name of ['haeseol memo a1', 'answers waiting', 'answer at hand cut']) localStorage.setItem(name, '{}')
  })
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await expect(
    page.getByText(/^Everything on the server has been erased, but not everything on this device/),
  ).toBeVisible()
  await expect(page.getByText('Everything has been erased.')).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await expect(root(page)).not.toHaveAttribute('data-theme')
  expect(await kept(page)).toEqual({})
})

test('without digits and ruler an exam has no clock, and T shows it and hides it in the same way', async ({ page }) => {
  await openSettings(page)
  await choice(page, 'Neither').check()
  await expect.poll(() => kept(page)).toEqual({ timer: 'none' })
  const data = { kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 }
  const { id } = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${id}`)
  const [timer, ruler] = [page.getByRole('timer'), page.locator('.ruler')]
  await expect(page.getByRole('button', { name: 'Show the time' })).toBeVisible()
  for (const part of [timer, ruler]) await expect(part).toBeHidden()
  await listening(page.getByRole('button', { name: 'Show the time' }))
  await page.keyboard.press('t')
  for (const part of [timer, ruler]) await expect(part).toBeVisible()
  await page.keyboard.press('t')
  for (const part of [timer, ruler]) await expect(part).toBeHidden()
  await expect.poll(() => kept(page)).toEqual({ timer: 'none' })
})

test('without previews, no link shows one, and a long press is the browser’s', async ({ page }) => {
  await openSettings(page)
  await page.getByRole('group', { name: 'Previews of links' }).getByRole('radio', { name: 'Off' }).check()
  await expect.poll(() => kept(page)).toEqual({ linkPreviews: 'off' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('en/notes/steeping-time')
  const link = page.locator('.prose a[data-note]').first()
  await listening(page.locator('.find').first())
  await page.waitForLoadState('networkidle')
  await link.hover()
  await link.focus()
  await page.keyboard.press(' ')
  const isFree = await link.evaluate((one) =>
    one.dispatchEvent(new PointerEvent('contextmenu', { pointerType: 'touch', bubbles: true, cancelable: true })),
  )
  expect(isFree, 'the menu of the browser may open').toBe(true)
  await page.waitForTimeout(600)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/preview?'))).toEqual([])
})

test('a setting that the vault has no use for is not offered', async ({ page }) => {
  await openSettings(page)
  await expect(page.getByRole('group', { name: 'Previews of links' })).toBeVisible()
  for (const name of ['Properties of notes', 'Pictures from other sites'])
    await expect(page.getByRole('group', { name })).toHaveCount(0)
})

test('pages that all learners share do not depend on settings', async ({ page, playwright, baseURL }) => {
  await page.request.put('api/me/settings', { data: { theme: 'dark', textSize: 'largest' } })
  const stranger = await playwright.request.newContext({ baseURL: baseURL! })
  const [own, others] = await Promise.all([page.request, stranger].map((one) => one.get('en/notes/steeping-time')))
  expect(await own!.text()).toBe(await others!.text())
  expect(own!.headers().etag).toBe(others!.headers().etag)
  await stranger.dispose()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a form keeps the settings, and styles of the learner’s own apply them', async ({ page }) => {
    await page.goto('en/settings')
    await choice(page, 'Dark').check()
    await choice(page, 'Large').check()
    await page.getByRole('button', { name: 'Save' }).first().click()
    await expect(choice(page, 'Dark')).toBeChecked()
    await page.goto('en/notes/steeping-time')
    expect(await rootSize(page)).toBe(18)
    expect(await root(page).evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')
    await page.goto('en/settings')
    await page.getByRole('button', { name: '한국어' }).click()
    await expect(page).toHaveURL(/\/ko\/settings$/)
    expect(await kept(page)).toMatchObject({ theme: 'dark', textSize: 'large', language: 'ko' })
  })
})
