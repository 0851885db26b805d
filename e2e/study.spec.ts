import { expect, test } from '@playwright/test'

const bitter = /the green tea tastes bitter/

test('a learner reads a note, answers wrongly, and reads why beside each option; it is there after a reload', async ({
  page,
}) => {
  await page.goto('en/notes/steeping-time')
  await expect(page.getByRole('heading', { level: 1, name: '차 우리는 시간' })).toBeVisible()
  const question = page.getByRole('group', { name: bitter })
  await expect(page.getByText('주전자의 크기는 맛의 진하기와 무관합니다')).toHaveCount(0)

  await question.getByRole('radio', { name: 'The size of the pot' }).check()
  await page.locator('form', { has: question }).getByRole('button', { name: 'Mark it' }).click()

  await expect(page.getByText('Not correct. The answer is B.')).toBeVisible()
  const wrong = question.getByRole('listitem').filter({ hasText: 'The size of the pot' })
  await expect(wrong.getByText('주전자의 크기는 맛의 진하기와 무관합니다')).toBeVisible()
  await expect(wrong.getByText('Wrong answer · your choice')).toBeVisible()
  const right = question.getByRole('listitem').filter({ hasText: 'The time that the leaves stay' })
  await expect(right.getByText('오래 둘수록 떫은맛이 더 나옵니다')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Not correct. The answer is B.'), 'the answer outlives a reload').toBeVisible()
  await expect(question.getByRole('radio', { name: 'The size of the pot' })).toBeChecked()
})

test('who reads in English is told that a note is in Korean, and who reads in Korean is not', async ({ page }) => {
  await page.goto('en/notes/steeping-time')
  await expect(page.getByText('This note is in Korean.')).toBeVisible()
  await page.goto('ko/notes/steeping-time')
  await expect(page.getByRole('heading', { level: 1, name: '차 우리는 시간' })).toBeVisible()
  await expect(page.getByText(/이 노트는 .+로 쓰여 있어요/)).toHaveCount(0)
})

test('two answers are asked for, and one of them alone is partly correct', async ({ page }) => {
  await page.goto('en/notes/steeping-time')
  const question = page.getByRole('group', { name: /give an even taste/ })
  const form = page.locator('form', { has: question })
  await question.getByRole('checkbox', { name: 'Weigh the leaves' }).check()
  await form.getByRole('button', { name: 'Mark it' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Choose one more' })).toBeVisible()
  await question.getByRole('checkbox', { name: 'Time the steeping with a clock' }).check()
  await form.getByRole('button', { name: 'Mark it' }).click()
  await expect(form.getByText('Correct.', { exact: true })).toBeVisible()
  await expect(form.getByText('재현하려면 재어야 합니다'), 'what is about no single option').toBeVisible()
})

test('practice by topic asks one question after another and ends with a result', async ({ page }) => {
  await page.goto('en/practice')
  await page.locator('summary', { hasText: '도서관' }).click()
  await page.getByRole('checkbox', { name: 'All of 도서관' }).check()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page).toHaveURL(/\/en\/sittings\//)
  for (const last of [false, true]) {
    const question = page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .filter({ visible: true })
      .first()
    await question.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
    await expect(page.getByText(/^(Correct\.|Not correct\.)/).filter({ visible: true })).toBeVisible()
    if (last)
      await page
        .getByRole('button', { name: 'See result' })
        .or(page.getByRole('link', { name: 'See result' }))
        .filter({ visible: true })
        .first()
        .click()
    else await page.getByText('Next question').filter({ visible: true }).first().click()
  }
  await expect(page).toHaveURL(/\/result$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 2 right/)
})

test('the keyboard alone chooses, marks and goes on', async ({ page }) => {
  await page.goto('en/notes/water-temperature')
  const question = page.getByRole('group', { name: /Cold water was poured/ })
  await question.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Correct\./)).toBeVisible()
})

test('the history lists what was done, and leads back to it', async ({ page }) => {
  await page.goto('en/notes/lending')
  const question = page.getByRole('group', { name: /keep a novel/ })
  await question.getByRole('radio', { name: 'Asks for the book back' }).check()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByText(/^Correct\./)).toBeVisible()
  await page.goto('en/history')
  await expect(page.getByRole('link', { name: /빌려주는 기간/ }).first()).toBeVisible()
})

test('the first line of code in a stem stands where the others do', async ({ page }) => {
  await page.goto('en/notes/shelving')
  const code = page.locator('.q-stem pre > code').first()
  await expect(code).toHaveCSS('padding-inline-start', '0px')
})
