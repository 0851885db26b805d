import { expect, type Page, test } from '@playwright/test'
import { beyondTheEdge, expectContrastInDark, expectNoViolations, listening } from './page-checks'

// `?` opens the keys of the page, and so does a button in sight. While they lie over the page, it hears no key.

const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys on this page' })
const all = { tags: ['drink/', 'library/'] }

async function begin(page: Page, data: object): Promise<void> {
  const sitting = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${sitting.id}`)
  await listening(page.locator('button[aria-haspopup=dialog]').first())
}
const exam = (page: Page) => begin(page, { kind: 'exam', from: all, minutes: 30 })
const practice = (page: Page) => begin(page, { kind: 'practice', from: all })

/** What the list says, by its headings. */
const told = (page: Page) =>
  keys(page)
    .locator('section')
    .evaluateAll((sections) =>
      Object.fromEntries(
        sections.map((section) => [
          section.querySelector('h3')!.textContent,
          [...section.querySelectorAll('dt')].map((term) => term.textContent),
        ]),
      ),
    )

/** Presses `?` until the page's script is there to hear it. */
const ask = (page: Page) =>
  expect(async () => {
    await page.keyboard.press('?')
    await expect(keys(page)).toBeVisible({ timeout: 2_000 })
  }).toPass()

test('each page tells its own keys', async ({ page }) => {
  await page.goto('en/topics')
  await ask(page)
  expect(await told(page)).toEqual({ Anywhere: ['/', '⌘K · Ctrl K', 'R', '?'] })

  await page.goto('en/notes/steeping-time')
  await ask(page)
  expect(await told(page)).toEqual({ 'At a question': ['A – F', '↵'], Anywhere: ['/', '⌘K · Ctrl K', 'R', '?'] })

  await practice(page)
  await ask(page)
  expect(await told(page)).toEqual({
    'At a question': ['A – F', '↵', '1 – 3', 'S', 'N', 'U'],
    Anywhere: ['/', '⌘K · Ctrl K', '?'],
  })

  await exam(page)
  await ask(page)
  expect(await told(page)).toEqual({ 'In an exam': ['A – F', '⇧A – ⇧F', '←', '→', 'S', 'T', 'G'], Anywhere: ['?'] })
})

test('the list keeps the focus, closes with Escape, and gives the focus back', async ({ page }) => {
  await page.goto('en/practice')
  const before = page
    .getByRole('link', { name: 'Plan' })
    .first()
    .or(page.getByRole('link', { name: 'Notes' }).first())
  await before.first().focus()
  await page.keyboard.press('?')
  await expect(keys(page).getByRole('button', { name: 'Close' })).toBeFocused()
  for (let tab = 0; tab < 4; tab++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer') ?? null)).toBeNull()
  }
  await page.keyboard.press('Escape')
  await expect(keys(page)).toBeHidden()
  await expect(before.first()).toBeFocused()

  const button = page.getByRole('button', { name: 'Keys' })
  await button.click()
  await keys(page).getByRole('button', { name: 'Close' }).click()
  await expect(keys(page)).toBeHidden()
  await expect(button).toBeFocused()
})

test('no key reaches the question while the list or the answer sheet lies over it', async ({ page }) => {
  await practice(page)
  await page.keyboard.press('?')
  await keys(page).getByRole('heading', { level: 2 }).click() // takes the focus from the button
  for (const key of ['a', '2', 's', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(keys(page)).toBeHidden()
  await expect(page.locator('.sit input:checked')).toHaveCount(0)

  await page.setViewportSize({ width: 360, height: 740 })
  await exam(page)
  await page
    .getByRole('button', { name: /^Answer sheet/ })
    .filter({ visible: true })
    .click()
  for (const key of ['a', 'ArrowRight']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(page.locator('main input:checked')).toHaveCount(0)
  await expect(page.getByText(/^Question 1 of/).filter({ visible: true })).toBeVisible()
})

test('`?` is a letter where one types, while an IME composes, and when letter keys are off', async ({ page }) => {
  await page.goto('en/practice')
  await page.getByRole('searchbox').first().fill('tea')
  await page.keyboard.press('?')
  await expect(page.getByRole('searchbox').first()).toHaveValue('tea?')
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement).blur()
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '?', code: 'Slash', bubbles: true, isComposing: true }),
    )
  })
  await page.evaluate(() => localStorage.setItem('settings', '{"letterKeys":"off"}'))
  await page.keyboard.press('?')
  await page.waitForTimeout(300)
  await expect(keys(page)).toBeHidden()
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(keys(page)).toContainText('Letter and number keys are off.')
  await keys(page).getByRole('link', { name: 'Turn them on' }).click()
  await expect(page.getByRole('group', { name: 'Letter keys' })).toBeVisible()
  await expect(keys(page), 'the page that it led to is free').toBeHidden()
})

test('a digit says how sure one is only where it is asked', async ({ page }) => {
  await exam(page)
  await page.keyboard.press('a')
  await page.keyboard.press('1')
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('Saved').filter({ visible: true }).first()).toBeVisible()
  const { responses } = await (await page.request.get('api/me/export')).json()
  expect(responses.map(({ confidence }: { confidence: string | null }) => confidence)).not.toContain('guessed')
})

for (const width of [320, 1280]) {
  test(`the list has no violation and fits, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    for (const locale of ['ko', 'en']) {
      await page.goto(`${locale}/notes/steeping-time`)
      await page.waitForLoadState('networkidle')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page, `keys, ${locale}`)
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
    }
    await expectContrastInDark(page, 'keys')
  })
}
