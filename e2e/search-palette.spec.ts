import { expect, type Page, test } from '@playwright/test'
import { expectFreeAndFitting, SIZES } from './support/page-checks'
import { expectFound, field, find, options, palette, visit } from './support/palette'

// The search palette over every page.

const chosen = (page: Page) => palette(page).locator('[aria-selected=true]')

/** The chosen row is the one that screen readers are told of. */
async function expectChosen(page: Page, row: number): Promise<void> {
  await expect(options(page).nth(row)).toHaveAttribute('aria-selected', 'true')
  await expect(chosen(page)).toHaveCount(1)
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id'))!)
}

/** A sitting of which nothing is answered. */
async function begin(page: Page, kind: 'exam' | 'practice'): Promise<void> {
  const data = { kind, from: { tags: ['drink/', 'library/'] }, ...(kind === 'exam' && { minutes: 30 }) }
  const { id } = await (await page.request.post('api/sittings', { data })).json()
  await visit(page, `en/sittings/${id}`)
}

test.describe('opening', () => {
  test('`/`, Ctrl+K and ⌘K open it on every kind of page, and Escape gives the focus back', async ({ page }) => {
    for (const path of ['en', 'en/notes/steeping-time', 'en/progress', 'en/nowhere']) {
      await visit(page, path)
      const before = page.getByRole('link', { name: 'Settings' })
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await before.focus()
        await page.keyboard.press(key)
        await expect(field(page), `${key} on ${path}`).toBeFocused()
        await expect(field(page), 'the key itself is not typed').toHaveValue('')
        await page.keyboard.press('Escape')
        await expect(palette(page)).toBeHidden()
        await expect(before).toBeFocused()
      }
    }
  })

  test('a key right after Escape opens it again', async ({ page }) => {
    await visit(page, 'en/notes')
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await Promise.all(['Escape', '/'].map((key) => page.keyboard.press(key)))
    await expect(field(page)).toBeFocused()
    await page.waitForTimeout(300)
    await expect(palette(page), 'it is not closed by the close of the one before').toBeVisible()
  })

  test('a key right after a row was followed opens it again', async ({ page }) => {
    await visit(page, 'en/notes')
    await find(page, '대출')
    await Promise.all(['Enter', '/'].map((key) => page.keyboard.press(key)))
    await expect(page).toHaveURL(/\/en\/notes\/lending$/)
    await expect(palette(page)).toBeVisible()
    await expect(field(page)).toHaveValue('')
  })

  test('the link in the head opens it by a tap, on a phone as a page of its own', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await visit(page, 'en/notes')
    const link = page.getByRole('link', { name: 'Search' })
    await link.click()
    await expect(field(page)).toBeFocused()
    expect(await palette(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 })
    await palette(page).getByRole('button', { name: 'Close' }).click()
    await expect(link).toBeFocused()
  })

  test('it does not open where one types, over a dialog, while an IME composes, or in an exam', async ({ page }) => {
    await visit(page, 'en/search')
    const box = page.getByRole('searchbox')
    await box.focus()
    await page.keyboard.type('a/b')
    await page.keyboard.press('Control+k')
    await expect(box).toHaveValue('a/b')
    await expect(palette(page)).toBeHidden()

    await visit(page, 'en/notes')
    await page.evaluate(() => {
      for (const key of ['/', 'k'])
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey: key === 'k', bubbles: true, isComposing: true }),
        )
    })
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(1)

    await begin(page, 'exam')
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await page.waitForTimeout(300)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Search' })).toHaveCount(0)
  })

  test('keys typed right after it opens reach the field, never the question below', async ({ page }) => {
    await begin(page, 'practice')
    await page.route('**/_next/**/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await page.keyboard.type('/as', { delay: 0 })
    await expect(field(page)).toHaveValue('as')
    await page.keyboard.press('Escape')
    await expect(page.locator('main input:checked')).toHaveCount(0)
  })

  test('the list and the index are loaded at the first use, once for the visit', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const count = (part: string) => asked.filter((url) => url.includes(part)).length
    await visit(page, 'en/notes')
    expect(count('/api/search')).toBe(0)
    const scripts = count('.js')
    await find(page, 'tea')
    expect(count('.js')).toBeGreaterThan(scripts)
    await options(page).first().click()
    await expect(palette(page)).toBeHidden()
    await expect(async () => {
      const before = count('/api/search?')
      for (const words of ['water', 'tea']) await find(page, words)
      expect(count('/api/search?'), 'the server is not asked once the index is open').toBe(before)
    }).toPass()
    expect(count('/api/search/index')).toBe(1)
  })
})

test.describe('by keyboard', () => {
  test('arrows, Home and End choose, and beyond an end is the other one', async ({ page }) => {
    await visit(page, 'en')
    await find(page, '차')
    const last = (await options(page).count()) - 1
    expect(last).toBeGreaterThan(1)
    await expectChosen(page, 0)
    for (const [key, row] of [
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', last],
      ['ArrowDown', 0],
      ['End', last],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key)
      await expectChosen(page, row)
    }
    await expect(field(page), 'the focus stays in the field').toBeFocused()
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  })

  test('Enter opens a note, and Ctrl+Enter opens it in a new tab', async ({ page, context }) => {
    await visit(page, 'en/notes')
    await find(page, '물의 온도')
    const opened = context.waitForEvent('page')
    await page.keyboard.press('Control+Enter')
    await expect(await opened).toHaveURL(/\/en\/notes\/water-temperature/)
    await expect(palette(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/en\/notes\/water-temperature/)
    await expect(palette(page)).toBeHidden()
  })

  test('a paragraph opens at its words, from another page and from its own', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 400 })
    for (const from of ['en', 'en/notes/steeping-time']) {
      await visit(page, from)
      await find(page, '떫은맛이 없어지지는')
      const row = options(page).filter({ hasText: '없어지지는' })
      while (!(await row.evaluate((element) => element.ariaSelected === 'true'))) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/en\/notes\/steeping-time#/)
      await expect(page.locator('#main').getByText('물을 더 붓는다고 떫은맛이 없어지지는')).toBeInViewport()
    }
  })

  test('a question opens at its place, by its stem and not by its key', async ({ page }) => {
    await visit(page, 'en')
    await find(page, 'green tea tastes bitter')
    await options(page).filter({ hasText: 'tastes bitter' }).click()
    await expect(page).toHaveURL(/\/en\/notes\/steeping-time#q-bitter/)
    await expect(page.getByText('A guest says that the green tea')).toBeInViewport()
    await page.keyboard.press('/')
    await field(page).fill('KANARI')
    await expect(palette(page).getByText('Not in these notes: “KANARI”')).toBeVisible()
  })
})

test.describe('with an input method', () => {
  test('an unfinished syllable finds its word, and Enter opens nothing before it is finished', async ({ page }) => {
    await visit(page, 'ko/notes')
    await page.keyboard.press('/')
    const keyboard = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    for (const text of ['ㄷ', '대', '댗']) await compose(text)
    await expect(field(page)).toHaveValue('댗')
    await expect(options(page).first()).toContainText('빌려주는 기간')
    // What Chromium sends for Enter while it composes.
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await field(page).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          bubbles: true,
          cancelable: true,
          isComposing: true,
        }),
      ),
    )
    await expect(palette(page)).toBeVisible()
    await expect(page).toHaveURL(/\/ko\/notes$/)
    await keyboard.send('Input.insertText', { text: '대출' })
    await expect(field(page)).toHaveValue('대출')
    await expectFound(page)
    await expect(options(page).first()).toContainText('빌려주는 기간')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/ko\/notes\/lending/)
  })

  test('the Enter that Safari sends after a composition opens nothing', async ({ page }) => {
    await visit(page, 'ko/notes')
    await find(page, '대출')
    const isTaken = await field(page).evaluate((input) => {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })
      return !input.dispatchEvent(enter)
    })
    expect(isTaken, 'nor does it send the form').toBe(true)
    await expect(palette(page)).toBeVisible()
  })
})

for (const [width, height, locale] of SIZES) {
  test(`every state is free of violations and fits, at ${width}, ${locale}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    const check = async (what: string) => {
      await expectFreeAndFitting(page, what)
      const beyond = await palette(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
      expect(beyond, what).toBeLessThanOrEqual(0)
    }
    await visit(page, `${locale}/notes`)
    await page.evaluate(() => localStorage.setItem('searches', JSON.stringify(['tea', '가'.repeat(90)])))
    await page.keyboard.press('/')
    await expect(options(page)).toHaveCount(2)
    await check('recent')
    for (const query of ['차', 'eocnf', 'ㄸㅇㅁ', 'brew time']) {
      await find(page, query)
      await expectFreeAndFitting(page, query)
    }
    await field(page).fill('퍼셉트론'.repeat(12))
    await expect(palette(page).locator('h2')).toBeVisible()
    await check('nothing found')
  })
}

test('the keys of the search stand in the list of keys, but not in an exam', async ({ page }) => {
  await visit(page, 'en/notes')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Search', { exact: true })).toBeVisible()
  await begin(page, 'exam')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Search', { exact: true })).toHaveCount(0)
})

test('a printed page has no trace of an open palette', async ({ page }) => {
  await visit(page, 'en/notes')
  await find(page, 'tea')
  await page.emulateMedia({ media: 'print' })
  await expect(palette(page)).toBeHidden()
})
