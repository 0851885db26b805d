import { expect, type Page, test } from '@playwright/test'
import { expectContrastInDark, expectNoViolations, visit } from './support/page-checks'

// What a reader finds around the text of a note: who quotes it, what is near, previews.

const slip = (page: Page) => page.getByRole('tooltip')
const inText = (page: Page) => page.locator('.prose a[data-note]').first()

test('a note says what it will answer, who quotes it and what is near', async ({ page }) => {
  await page.goto('ko/notes/water-temperature')
  const quotes = page.locator('.quotes li')
  await expect(quotes.filter({ hasText: '차 우리는 시간' })).toContainText('자세한 물 이야기는 물의 온도에 있습니다.')
  await expect(quotes.locator('u').first()).toHaveText('물의 온도')
  await expect(page.getByRole('heading', { name: '가까운 노트' })).toBeVisible()
  await page.goto('en/notes/steeping-time')
  const asked = page.getByRole('region', { name: 'You’ll be able to answer' })
  await expect(asked.getByRole('listitem').first()).toHaveText('What should the host change first?')
  expect(await page.content()).not.toContain('KANARI')
})

test.describe('previews of links', () => {
  test('Space shows one, Escape closes it, and Enter follows the link', async ({ page }) => {
    await visit(page, 'ko/notes/steeping-time')
    await inText(page).focus()
    await page.keyboard.press(' ')
    await expect(slip(page)).toContainText('물의 온도')
    await expect(inText(page)).toHaveAttribute('aria-describedby', 'link-preview')
    expect(await slip(page).textContent()).not.toContain('KANARI')
    await expectNoViolations(page, 'preview')
    await expectContrastInDark(page, 'preview')
    await page.keyboard.press('Escape')
    await expect(slip(page)).toHaveCount(0)
    await page.keyboard.press(' ')
    await expect(slip(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(slip(page), 'it goes with the focus').toHaveCount(0)
    await inText(page).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/water-temperature/)
  })

  test('one stays while the pointer rests on the link or on it', async ({ page }) => {
    await visit(page, 'ko/notes/steeping-time')
    await inText(page).hover()
    await expect(slip(page)).toBeVisible()
    await slip(page).hover()
    await page.waitForTimeout(600)
    await expect(slip(page)).toBeVisible()
    await page.mouse.move(1, 1)
    await expect(slip(page)).toHaveCount(0)
  })

  test('what draws them is loaded at the first use, and a text once', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await visit(page, 'ko/notes/steeping-time')
    const previews = () => asked.filter((url) => url.includes('/preview?')).length
    expect(previews()).toBe(0)
    for (let time = 0; time < 2; time++) {
      await inText(page).focus()
      await page.keyboard.press(' ')
      await expect(slip(page)).toBeVisible()
      await page.keyboard.press('Escape')
    }
    expect(previews()).toBe(1)
  })

  test('one that cannot be loaded says so', async ({ page }) => {
    await visit(page, 'en/notes/steeping-time')
    await page.route('**/preview?*', (route) => route.abort())
    await inText(page).focus()
    await page.keyboard.press(' ')
    await expect(slip(page)).toHaveText('No preview can be shown.')
  })

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

    test('a long press opens a sheet with Open and Close', async ({ page }) => {
      await visit(page, 'en/notes/steeping-time')
      await inText(page).dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
      const sheet = page.getByRole('dialog')
      await expect(sheet).toContainText('물의 온도')
      await expectNoViolations(page, 'sheet')
      await sheet.getByRole('button', { name: 'Close' }).click()
      await expect(sheet).toHaveCount(0)
      await inText(page).dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
      await sheet.getByRole('link', { name: 'Open' }).click()
      await expect(page).toHaveURL(/water-temperature/)
    })

    test('a mouse under which something has gone does not end a press', async ({ page }) => {
      await visit(page, 'en/notes/steeping-time')
      await inText(page).dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
      await page.locator('main').dispatchEvent('pointerover', { pointerType: 'mouse', bubbles: true })
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 5000 })
      await page.locator('main').dispatchEvent('pointerover', { pointerType: 'mouse', bubbles: true })
      await page.waitForTimeout(600)
      await expect(page.getByRole('dialog')).toBeVisible()
    })
  })
})

test.describe('asked first', () => {
  test('the text waits for an answer or for the reader, once the setting says so', async ({ page }) => {
    await visit(page, 'en/settings')
    await page.getByRole('radio', { name: 'Ask first' }).check()
    await visit(page, 'en/notes/steeping-time')
    const text = page.locator('.prose')
    await expect(text).toBeHidden()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await expectNoViolations(page, 'asked first')
    await page.getByRole('button', { name: 'Read without answering' }).click()
    await expect(text).toBeVisible()
    await visit(page, 'en/notes/steeping-time')
    const question = page.locator('form', { has: page.getByRole('radio') }).first()
    await question.getByRole('radio').first().check()
    await question.getByRole('button', { name: 'Mark it' }).click()
    await expect(text).toBeVisible()
  })

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false })
    test('nothing is hidden', async ({ page }) => {
      await page.goto('en/notes/steeping-time')
      await expect(page.locator('.prose')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Read without answering' })).toBeHidden()
    })
  })
})

test('the place where a note was left is marked when it is opened again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await visit(page, 'ko/notes/steeping-time')
  await page
    .locator('.prose h3')
    .first()
    .evaluate((heading) => heading.scrollIntoView())
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toContain('steeping-time')
  await visit(page, 'ko/notes/steeping-time')
  await expect(page.locator('.prose .stopped')).toHaveAttribute('data-stopped', '여기까지 읽었어요')
})

test('lists show a mark for each question of a note, and none before an answer', async ({ page }) => {
  const row = page.locator('.note-rows li', { hasText: '차 우리는 시간' }).getByRole('img')
  await page.goto('en/topics/drink')
  await expect(row).toHaveAttribute('aria-label', /^Not seen yet \d$/)
  const begun = await page.request.post('api/sittings', {
    data: { kind: 'practice', from: { notes: ['steeping-time'] } },
  })
  const { id, items } = await begun.json()
  const options = items[0].options.slice(0, items[0].choose).map((option: { id: string }) => option.id)
  await page.request.put(`api/sittings/${id}/responses/${items[0].id}`, { data: { seq: 1, options } })
  await page.reload()
  await expect(row).toHaveAttribute('aria-label', /^(Right|Partly right|Wrong) 1|, (Right|Partly right|Wrong) 1/)
  await expect(row.locator('svg')).toHaveCount(1)
  await expectNoViolations(page, 'a list with marks')
})

test('what is far below waits for the page on a first visit, and not where a place is gone back to', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const stages: string[] = []
    const note = () => {
      stages.push(document.documentElement.dataset.fresh ?? 'loaded')
      sessionStorage.setItem('stages', stages.join())
    }
    sessionStorage.setItem('stages', '')
    new MutationObserver(note).observe(document, { subtree: true, attributeFilter: ['data-fresh'] })
  })
  const stages = () => page.evaluate(() => sessionStorage.getItem('stages'))
  const question = page.locator('.leaf > .q').first()
  await page.goto('en/notes/steeping-time')
  await expect.poll(stages).toBe('unpainted,painted,loaded')
  await expect(question).toHaveCSS('content-visibility', 'visible')
  await page.reload()
  expect(await stages(), 'loaded again').toBe('')
  await page.goto('en/notes/shelving')
  await page.goBack()
  expect(await stages(), 'on the way back').toBe('')
  await page.goto('about:blank')
  await page.goto('en/notes/steeping-time#questions')
  expect(await stages(), 'for a place').toBe('')
})
