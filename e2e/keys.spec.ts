import { expect, type Page, test } from '@playwright/test'
import { beyondTheEdge, expectContrastInDark, expectNoViolations, listening } from './support/page-checks'

// `?` opens the keys of the page, and so does a button in sight. While they lie over the page, it hears no key.

const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys on this page' })
const all = { tags: ['drink/', 'library/'] }

async function begin(page: Page, data: object): Promise<{ items: { id: string }[] }> {
  const sitting = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${sitting.id}`)
  await listening(page.locator('button[aria-haspopup=dialog]').first())
  return sitting
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
  expect(await told(page)).toEqual({
    'In a note': ['J', 'K', 'C', 'Q', 'M', 'Space', ']', '['],
    'At a question': ['A – F', '↵'],
    Anywhere: ['/', '⌘K · Ctrl K', 'R', '?'],
  })

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

test('a key reaches the question that the key before it led to, also when the page is busy', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const { items } = await exam(page)
  await page.evaluate(() => {
    const block = () => {
      for (const end = performance.now() + 500; performance.now() < end; );
    }
    setTimeout(block) // the keys below are pressed during it
  })
  await Promise.all(['ArrowRight', 'ArrowRight', 'a', 'g'].map((key) => page.keyboard.press(key)))
  await expect(page.getByText(/^Question 3 of/).filter({ visible: true })).toBeVisible()
  await expect(page.locator(`[id="${items[2]!.id}"] input:checked`)).toHaveCount(1)
  await expect(page.locator('main input:checked'), 'no other question is answered').toHaveCount(1)
  await expect(page.getByRole('link', { name: /^3\b/ }).filter({ visible: true }).first()).toBeFocused()
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

test.describe('the keys of a note', () => {
  const focused = (page: Page) => page.locator(':focus')
  /** Presses the key at this place of the keyboard, as with a Hangul layout. */
  const press = (page: Page, code: string, held: Record<string, boolean> = {}) =>
    page.evaluate(
      ([code, held]) => {
        const key = { code, key: 'ㅓ', bubbles: true, cancelable: true, ...held }
        return document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key))
      },
      [code, held] as const,
    )
  const open = async (page: Page, path = 'en/notes/steeping-time') => {
    await page.goto(path)
    await listening(page.locator('.find').first())
  }

  test('J and K go from heading to heading and to the questions, where letters choose', async ({ page }) => {
    await open(page)
    const parts = ['핵심 포인트', '설명', '시간과 맛']
    for (const part of parts) {
      await press(page, 'KeyJ')
      await expect(focused(page)).toHaveText(part)
    }
    await expect(focused(page)).toBeInViewport()
    await press(page, 'KeyK')
    await expect(focused(page)).toHaveText('설명')
    await press(page, 'KeyJ')
    await press(page, 'KeyJ')
    const question = page.getByRole('group', { name: 'What should the host change first?' })
    await expect(question.locator(':focus')).toHaveAttribute('type', 'radio')
    await page.keyboard.press('c')
    await expect(question.getByRole('radio').nth(2), 'C is the third option here').toBeChecked()
    await press(page, 'KeyJ')
    await expect(page.getByRole('group', { name: 'Which TWO steps' }).locator(':focus')).toHaveCount(1)
    await press(page, 'KeyJ')
    await expect(page.getByRole('group', { name: 'Which TWO steps' }).locator(':focus'), 'the last').toHaveCount(1)
  })

  test('J goes on from where one has scrolled to', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 300 })
    await open(page)
    await press(page, 'KeyJ')
    await expect(focused(page)).toHaveText('핵심 포인트')
    await page.evaluate(() => document.querySelector('table')!.scrollIntoView({ block: 'start' }))
    await press(page, 'KeyK')
    await expect(focused(page)).toHaveText('시간과 맛')
  })

  test('C leads to the contents, Q to the questions, M to the notes around', async ({ page }) => {
    await open(page)
    await press(page, 'KeyQ')
    await expect(focused(page)).toHaveText('Questions')
    await press(page, 'KeyC')
    await expect(page.getByRole('navigation', { name: 'Contents of this note' }).locator(':focus')).toHaveCount(1)
    await press(page, 'KeyM')
    await expect(page.getByRole('region', { name: 'Notes around it' }).locator(':focus')).toHaveCount(1)
    await page.setViewportSize({ width: 360, height: 740 })
    await press(page, 'KeyC')
    await expect(focused(page)).toHaveText(/^Contents/)
    await expect(page.locator('.leaf > details.fold')).toHaveAttribute('open')
  })

  test('] and [ open the next and the previous note', async ({ page }) => {
    await open(page)
    await press(page, 'BracketRight')
    await expect(page).toHaveURL(/notes\/water-temperature$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('물의 온도가 하는 일')
    await press(page, 'BracketLeft')
    await expect(page).toHaveURL(/notes\/steeping-time$/)
  })

  test('are letters while one types or an IME composes, and can be switched off', async ({ page }) => {
    await open(page)
    for (const held of ['isComposing', 'ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      for (const code of ['KeyJ', 'BracketRight'])
        expect(await press(page, code, { [held]: true }), `${code} with ${held}`).toBe(true)
    await page.keyboard.press('/')
    await page.keyboard.press('j')
    await expect(page.getByRole('combobox')).toHaveValue('j')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toBeHidden()
    await page.evaluate(() => localStorage.setItem('settings', '{"letterKeys":"off"}'))
    for (const code of ['KeyJ', 'KeyC', 'BracketRight']) expect(await press(page, code), code).toBe(true)
    await open(page, 'en/topics')
    await page.evaluate(() => localStorage.removeItem('settings'))
    expect(await press(page, 'KeyJ'), 'on pages that are no note').toBe(true)
  })

  test('what they do is loaded with the first of them', async ({ page }) => {
    const loaded: string[] = []
    page.on('request', (request) => request.url().endsWith('.js') && loaded.push(request.url()))
    await open(page)
    await page.waitForLoadState('networkidle')
    const before = loaded.length
    await press(page, 'KeyQ')
    await expect(focused(page)).toHaveText('Questions')
    expect(loaded.length).toBe(before + 1)
  })
})
