import { expect, type Page, test } from '@playwright/test'
import { listening } from './support/page-checks'

// Links inside the app: the router follows a plain press, and the browser all others.

/** Marks the document. @returns whether the marked one is still there */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { marked: true }))
  return () => page.evaluate(() => 'marked' in window)
}

async function open(page: Page, path: string) {
  await page.goto(path)
  await listening(page.locator('.find'))
  return mark(page)
}

const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).first()

test('a press changes the page in place, back and forth', async ({ page }) => {
  const isSameDocument = await open(page, 'en/notes')
  await tab(page, 'Practice').click()
  await expect(page).toHaveURL(/\/en\/practice$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/notes$/)
  expect(await isSameDocument()).toBe(true)
})

test('the Enter key does the same, and the page begins at its top', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  const isSameDocument = await open(page, 'en/notes')
  const link = page.locator('main a[href$="/notes/steeping-time"]').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/notes\/steeping-time$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  expect(await isSameDocument()).toBe(true)
})

for (const key of ['ControlOrMeta', 'Shift'] as const) {
  test(`with ${key} held, the page stays and another one opens`, async ({ page, context }) => {
    await open(page, 'en/notes')
    const opened = context.waitForEvent('page')
    await tab(page, 'Practice').click({ modifiers: [key] })
    await expect(await opened).toHaveURL(/\/en\/practice$/)
    await expect(page).toHaveURL(/\/en\/notes$/)
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('links are links', async ({ page }) => {
    await page.goto('en/notes')
    await tab(page, 'Practice').click()
    await expect(page).toHaveURL(/\/en\/practice$/)
  })
})
