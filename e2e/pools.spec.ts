import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

/** The questions of the open sitting. */
const questions = (page: Page) => page.locator('section.q')
const start = (page: Page) => page.getByRole('button', { name: /^Start( \d|$)/ })
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`\\b${name}\\b`) }).first()

/** Answers every question of a note, with the options that have one of these texts, or with the others. */
async function answerNote(
  request: APIRequestContext,
  note: string,
  how: { with: string[] } | { without: string[] },
  confidence?: string,
): Promise<void> {
  const begun = await request.post('api/sittings', { data: { kind: 'practice', from: { notes: [note] } } })
  const { id, items } = await begun.json()
  const isChosen = ({ text }: { text: string }) =>
    'with' in how ? how.with.some((one) => text.includes(one)) : !how.without.some((one) => text.includes(one))
  for (const { id: item, choose, options } of items) {
    const chosen = options.filter(isChosen).slice(0, choose)
    const answer = { seq: 1, options: chosen.map((option: { id: string }) => option.id), confidence }
    await request.put(`api/sittings/${id}/responses/${item}`, { data: answer })
  }
}

test.describe('choosing a topic means that topic', () => {
  test('with script', async ({ page }) => {
    await page.goto('en/practice')
    await page.getByText('도서관', { exact: true }).first().click()
    await box(page, 'Desk').check()
    await start(page).click()
    await expect(page).toHaveURL(/\/en\/sittings\//)
    await expect(questions(page)).toHaveCount(1)
  })

  test.describe(() => {
    test.use({ javaScriptEnabled: false })
    test('without script, beside what it is a part of too', async ({ page }) => {
      await page.goto('en/practice')
      await page.getByText('도서관', { exact: true }).first().click()
      await page.getByRole('checkbox', { name: 'All of 도서관' }).check()
      await box(page, 'Desk').check()
      await start(page).click()
      await expect(page).toHaveURL(/\/en\/sittings\//)
      await expect(questions(page)).toHaveCount(1)
    })

    test('without script what is ticked can be counted before', async ({ page }) => {
      await page.goto('en/practice')
      await page.getByText('도서관', { exact: true }).first().click()
      await box(page, 'Desk').check()
      await page.getByRole('button', { name: 'Update the counts' }).click()
      await expect(
        page.getByRole('radio', { name: 'All questions' }).locator('xpath=following-sibling::label'),
      ).toHaveText(/1$/)
      await expect(box(page, 'Desk')).toBeChecked()
    })
  })

  test('ticking a part unticks what it is a part of, and the button says what it begins', async ({ page }) => {
    await page.goto('en/practice')
    await expect(start(page)).toHaveAccessibleName('Start 5 from all topics')
    await page.getByText('도서관', { exact: true }).first().click()
    const all = page.getByRole('checkbox', { name: 'All of 도서관' })
    await all.check()
    await expect(start(page)).toHaveAccessibleName('Start 2 from 도서관')
    await box(page, 'Desk').check()
    await expect(all).not.toBeChecked()
    await expect(start(page)).toHaveAccessibleName('Start 1 from Desk')
    await all.check()
    await expect(box(page, 'Desk')).not.toBeChecked()
  })
})

test('mistakes are counted before they are practised, and are just those', async ({ page }) => {
  const right = ['The time that the leaves stay', 'Weigh the leaves', 'Time the steeping with a clock']
  await answerNote(page.request, 'steeping-time', { with: right }, 'sure')
  await answerNote(page.request, 'lending', { without: ['Asks for the book back'] }, 'sure')
  await page.goto('en/practice')
  await page.getByRole('radio', { name: /^Sure, but wrong/ }).check()
  await expect(start(page)).toHaveAccessibleName('Start 1 sure but wrong')
  await start(page).click()
  await expect(page).toHaveURL(/\/en\/sittings\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice: Sure, but wrong')
  await expect(page.getByRole('group', { name: /keep a novel/ })).toBeVisible()
  await expect(questions(page)).toHaveCount(1)
})

test('filtering finds a note by its other name, and keeps what is ticked in sight', async ({ page }) => {
  await page.goto('en/practice')
  await page.getByText('도서관', { exact: true }).first().click()
  await box(page, 'Desk').check()
  const filter = page.getByRole('searchbox', { name: 'Find topics and notes' })
  await filter.fill('brew')
  await filter.press('Enter')
  await expect(page.getByText('1 match')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /우리는 시간/ })).not.toBeChecked()
  await expect(box(page, 'Desk')).toBeChecked()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(box(page, 'Desk')).toBeChecked()
})

test('an exam of one’s own is drawn from a pool too', async ({ page }) => {
  await page.goto('en/exams')
  await page.getByRole('radio', { name: /^Not seen yet/ }).check()
  await expect(start(page)).toHaveAccessibleName('Start 5 unseen')
  await start(page).click()
  await expect(page).toHaveURL(/\/en\/sittings\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not seen yet')
})
