import { expect, type Page, test } from '@playwright/test'

/** Every address of this site in a page, except hints to connect to the site. */
const addressesOf = (page: Page) =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll('[href]:not([rel=preconnect]), [src], form[action]')]
    const addresses = named.map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action')!,
    )
    return addresses.filter((address) => address.startsWith('/'))
  })

test('every address on every page stands below the path', async ({ page, baseURL }) => {
  const base = new URL(baseURL!).pathname
  for (const path of [
    '',
    '/notes',
    '/notes/lending',
    '/folders',
    '/folders/library',
    '/topics',
    '/topics/drink',
    '/practice',
    '/exams',
    '/history',
    '/settings',
  ]) {
    await page.goto(`ko${path}`)
    const outside = (await addressesOf(page)).filter((address) => !`${address}/`.startsWith(base))
    expect(outside, path).toEqual([])
  }
})

test('a link in the prose of a note leads to the other note', async ({ page }) => {
  await page.goto('en/notes/lending')
  await page.getByRole('link', { name: '배가' }).click()
  await expect(page).toHaveURL(/\/study\/en\/notes\/shelving$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the cookie that names a learner is for the path, and nothing of the product answers outside it', async ({
  page,
  baseURL,
}) => {
  const begun = await page.request.post('api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  expect(begun.status()).toBe(201)
  const { pathname, origin } = new URL(baseURL!)
  const [cookie] = await page.context().cookies()
  expect(`${cookie?.path}/`).toBe(pathname)
  for (const path of ['/', '/ko', '/api/health'])
    expect((await page.request.get(origin + path)).status(), path).toBe(404)
})
