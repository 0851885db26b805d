import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('without script a learner answers on a note’s page and sees every explanation', async ({ page }) => {
  await page.goto('en/notes/steeping-time')
  const question = page.getByRole('group', { name: /the green tea tastes bitter/ })
  await question.getByRole('radio', { name: 'The time that the leaves stay' }).check()
  await page.locator('form', { has: question }).getByRole('button', { name: 'Mark it' }).click()
  await expect(page).toHaveURL(/\/en\/sittings\/[\w-]+#/)
  await expect(page.getByText('Correct.', { exact: true })).toBeVisible()
  await expect(page.getByText('주전자의 크기는 맛의 진하기와 무관합니다')).toBeVisible()
})

test('without script an address where nothing is says so, and leads on', async ({ page }) => {
  for (const [path, words] of [
    ['en/notes/never', 'There is nothing at this address'],
    ['en/sittings/never', 'practice or exam'],
  ] as const) {
    expect((await page.goto(path))!.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
    await expect(page.locator('main').getByRole('link')).toBeVisible()
  }
})

test('without script a learner practises a topic to its result', async ({ page }) => {
  await page.goto('en/practice')
  await page.locator('summary', { hasText: '도서관' }).click()
  await page.getByRole('checkbox', { name: 'All of 도서관' }).check()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page).toHaveURL(/\/en\/sittings\//)
  for (let answered = 0; answered < 2; answered++) {
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Mark it' }) }).first()
    await form.getByRole('radio').first().check()
    await form.getByRole('button', { name: 'Mark it' }).click()
  }
  await expect(page.getByRole('button', { name: 'Mark it' })).toHaveCount(0)
  await page
    .getByRole('button', { name: /result/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/result$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 2 right/)
})
