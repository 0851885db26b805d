import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectNoViolations } from './support/page-checks'

// The mistakes notebook: missed questions, the learner's own words, and how questions leave it.

interface Asked {
  id: string
  items: { id: string; stem: string; options: { id: string; text: string }[] }[]
}

/** Answers the question on bitter tea in its own practice. `option` is the beginning of the option's text. */
async function answer(page: Page, option: string, confidence: 'guessed' | 'sure' | null = null): Promise<string> {
  const from = { notes: ['steeping-time'] }
  const begun: Asked = await (await page.request.post('api/sittings', { data: { kind: 'practice', from } })).json()
  const item = begun.items.find(({ stem }) => stem.includes('bitter'))!
  const chosen = item.options.find(({ text }) => text.includes(option))!
  const put = `api/sittings/${begun.id}/responses/${item.id}`
  const stored = await page.request.put(put, { data: { seq: 1, options: [chosen.id], confidence } })
  expect(stored.ok()).toBe(true)
  return item.id
}
const missIt = (page: Page) => answer(page, 'The size of the pot', 'sure')
const entry = (page: Page) => page.getByRole('listitem').filter({ hasText: 'the green tea tastes bitter' })

test('an empty notebook says what fills it', async ({ page }) => {
  await page.goto('ko/mistakes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('오답노트는 아직 비어 있어요')
  await expect(page.getByText('다른 날 맞히면 지워져요')).toBeVisible()
})

test('a missed question shows the option that was chosen most and why it is wrong, and not its key', async ({
  page,
}) => {
  await answer(page, 'The colour of the cups')
  await missIt(page)
  await missIt(page)
  await page.goto('en/mistakes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 question to go over again')
  await expect(entry(page)).toContainText('The size of the pot')
  await expect(entry(page)).toContainText('Wrong · chosen twice')
  await expect(entry(page)).toContainText('주전자의 크기는 맛의 진하기와 무관합니다')
  await expect(page.getByText('오래 둘수록 떫은맛이 더 나옵니다')).toHaveCount(0)
  await expectNoViolations(page, 'the notebook')
  await page.getByRole('button', { name: 'Redo this question' }).click()
  await expect(page).toHaveURL(/\/sittings\//)
  await expect(page.getByRole('group', { name: /the green tea tastes bitter/ })).toBeVisible()
})

test('right on the same day is recovering, and right by guessing stays open', async ({ page }) => {
  await missIt(page)
  await answer(page, 'The time that the leaves', 'guessed')
  await page.goto('en/mistakes')
  await expect(entry(page)).toContainText('Right, guessed')
  await answer(page, 'The time that the leaves')
  await page.goto('en/mistakes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to go over again')
  await page.getByRole('link', { name: /Recovering/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 question is recovering')
  await expect(entry(page)).toBeVisible()
})

test('a cause is one tap, and a memo is there after a reload, every sign of it', async ({ page }) => {
  await missIt(page)
  await page.goto('en/mistakes')
  await entry(page).getByRole('radio', { name: 'Mixed up' }).check()
  await expect(entry(page).getByRole('status')).toHaveText('Saved')
  await entry(page).getByRole('link', { name: 'Write a memo' }).click()
  await expect(page.getByRole('textbox', { name: 'My memo' })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Mixed up' })).toBeChecked()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You chose A')
  const memo = '  two  spaces\n\n→ 시간을 잰다 '
  await page.getByRole('textbox', { name: 'My memo' }).fill(memo)
  await expect(page.locator('#memo').getByRole('status')).toHaveText('Saved')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'My memo' })).toHaveValue(memo)
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].some(({ family }) => family.includes('Pretendard Variable'))))
    .toBe(true) // it may have characters that no note has
  await expectNoViolations(page, 'the notebook')
})

test('every option that was chosen is marked on the opened mistake, and a day has its letters on one line', async ({
  page,
}) => {
  const from = { notes: ['steeping-time'] }
  const begun: Asked = await (await page.request.post('api/sittings', { data: { kind: 'practice', from } })).json()
  const item = begun.items.find(({ stem }) => stem.includes('even taste'))!
  const chosen = item.options.filter(({ text }) => /spoon|room/.test(text)).map(({ id }) => id)
  await page.request.put(`api/sittings/${begun.id}/responses/${item.id}`, { data: { seq: 1, options: chosen } })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`en/mistakes/items/${item.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You chose B, D')
    for (const text of ['silver spoon', 'the room']) {
      await expect(page.locator('.opt-mine').filter({ hasText: text })).toContainText('Wrong · chosen once')
    }
    const tops = await page.locator('.day .row').evaluate((row) => {
      const letters = [...row.querySelectorAll<HTMLElement>('.bub')]
      for (const letter of letters) row.append(letter.cloneNode(true)) // as for a question with four answers
      return [...row.querySelectorAll<HTMLElement>('.bub')].map(({ offsetTop }) => offsetTop)
    })
    expect(tops).toHaveLength(4)
    expect(new Set(tops).size).toBe(1)
  }
})

test('without a line a memo waits on this device and says so, and the next page sends it', async ({
  page,
  context,
}) => {
  const item = await missIt(page)
  await page.goto(`en/mistakes/items/${item}`)
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'My memo' }).fill('written in a tunnel')
  await expect(page.locator('#memo').getByRole('status')).toHaveText('Waiting on this device')
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto('en/mistakes')
  await expect(entry(next).getByRole('status')).toHaveText('Saved')
  await next.reload()
  await expect(entry(next)).toContainText('written in a tunnel')
})

test('two devices that edit one memo keep both', async ({ page }) => {
  const item = await missIt(page)
  await page.goto(`en/mistakes/items/${item}`)
  const other = { cause: 'misread', memo: 'from the phone', revision: 0 }
  expect((await page.request.put(`api/me/mistakes/${item}`, { data: other })).status()).toBe(200)
  await page.getByRole('textbox', { name: 'My memo' }).fill('from the desk')
  await expect(page.locator('#memo').getByRole('status')).toHaveText('Changed on another device')
  await expect(page.locator('#memo')).toContainText('from the phone')
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(page.locator('#memo').getByRole('status')).toHaveText('Saved')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'My memo' })).toHaveValue('from the desk\n\nfrom the phone')
})

test('on a phone an opened mistake has its acts in sight: redo, and the one before or after', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  const item = await missIt(page)
  await page.goto(`en/mistakes/items/${item}`)
  const redo = page.getByRole('button', { name: 'Redo today' })
  await expect(redo).toHaveCount(1)
  await expect(redo).toBeInViewport()
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toHaveCount(0)
  await expectNoViolations(page, 'the notebook')
  await redo.click()
  await expect(page).toHaveURL(/\/sittings\//)
})

test('the notebook goes along as Markdown and as a table, and onto paper with its keys last', async ({ page }) => {
  const item = await missIt(page)
  await page.request.put(`api/me/mistakes/${item}`, { data: { cause: 'misread', memo: '=1+1', revision: 0 } })
  await page.goto('en/mistakes')
  const taken = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  expect(await taken('Markdown')).toMatch(/^---\ntitle: Mistakes [\s\S]+> A guest says[\s\S]+```text\n=1\+1\n```/)
  expect(await taken('CSV')).toContain(`"'=1+1"`)
  await page.getByRole('link', { name: 'Print' }).click()
  const sheets = page.locator('.sheet')
  await expect(sheets.first()).toContainText('A guest says')
  await expect(sheets.first()).not.toContainText('오래 둘수록')
  await expect(sheets.last()).toContainText('오래 둘수록 떫은맛이 더 나옵니다')
  await expectNoViolations(page, 'the notebook')
})

test('a paper without a question is not printed, and other shelves are offered if there is anything on them', async ({
  page,
}) => {
  await page.goto('en/mistakes/paper')
  await expect(page.getByRole('link', { name: 'Back to the mistakes' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Print|Apply/ })).toHaveCount(0)
  await missIt(page)
  await page.goto('en/mistakes/paper?chose=1&shelf=cleared')
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Open' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
})

test('a shelf that is full, one that is empty, and one of a cause that nobody named are free of violations', async ({
  page,
}) => {
  for (const locale of ['ko', 'en']) {
    await page.goto(`${locale}/mistakes`)
    await expectNoViolations(page, 'the notebook')
  }
  await missIt(page)
  await answer(page, 'The time that the leaves')
  await page.goto('en/mistakes?shelf=recovering')
  await expect(page.getByRole('link', { name: 'CSV' })).toBeVisible()
  await page.goto('en/mistakes?shelf=cleared')
  await expect(page.getByRole('link', { name: 'CSV' }), 'nothing to filter or to take along').toHaveCount(0)
  for (const address of ['shelf=open', 'shelf=recovering', 'shelf=cleared', 'shelf=recovering&cause=misread']) {
    await page.goto(`en/mistakes?${address}`)
    await expect(page.getByRole('navigation', { name: 'Shelves' })).toBeVisible()
    await expectNoViolations(page, 'the notebook')
  }
})

test('the menu marks where the notebook, the history and the plan are', async ({ page }) => {
  for (const path of ['mistakes', 'mistakes/paper', 'history', 'plan', 'progress']) {
    await page.goto(`en/${path}`)
    const current = page.getByRole('navigation').locator('a[aria-current=page]', { hasText: 'Progress' })
    await expect(current.filter({ visible: true }), path).toHaveCount(1)
  }
})

test('a memo to no question is refused, as is one that is too long, and no other learner sees one', async ({
  page,
  browser,
}) => {
  const put = (item: string, memo: string) =>
    page.request.put(`api/me/mistakes/${item}`, { data: { cause: null, memo, revision: 0 } })
  const item = await missIt(page)
  expect((await put('nothing', 'x')).status()).toBe(404)
  expect((await put(item, 'x'.repeat(10_001))).status()).toBe(400)
  expect((await put(item, 'mine')).status()).toBe(200)
  expect((await page.request.get('api/me/mistakes?shelf=attic')).status()).toBe(400)
  const stranger = await browser.newPage()
  await stranger.goto('en/mistakes')
  await expect(stranger.getByText('mine')).toHaveCount(0)
  expect((await stranger.goto(`en/mistakes/items/${item}`))?.status()).toBe(404)
})
