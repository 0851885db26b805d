import { expect, type Page, test } from '@playwright/test'

// R leads to today's review from any page, whatever the keyboard layout. On pages with the button, it begins the review.

/** Presses a key where the focus is, as with any keyboard layout. */
const press = (page: Page, held: Record<string, boolean> = {}) =>
  page.evaluate((held) => {
    const key = { code: 'KeyR', key: 'ㄱ', bubbles: true, cancelable: true, ...held }
    ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key))
  }, held)

const atReview = /\/ko\/review$/

test('R leads to the review from any page, also on a Hangul layout', async ({ page }) => {
  for (const path of ['notes', 'topics/drink', 'notes/steeping-time', 'progress']) {
    await page.goto(`ko/${path}`)
    await expect(async () => {
      await press(page)
      await expect(page).toHaveURL(atReview, { timeout: 1_000 })
    }, 'keys are heard once the script has started').toPass()
  }
})

test('R is a letter while one types, and with another key held', async ({ page }) => {
  await page.goto('ko/exams')
  await page.getByRole('spinbutton').first().focus()
  await press(page)
  await page.locator('body').focus()
  for (const held of [
    { isComposing: true },
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { repeat: true },
  ])
    await press(page, held)
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/\/ko\/exams$/)
})

test('R is heard after a question of a note was marked, and does nothing in a sitting', async ({ page }) => {
  await page.goto('ko/notes/steeping-time')
  const question = page.locator('form', { has: page.getByRole('radio') }).first()
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: '채점하기' }).click()
  await expect(question.getByText(/^(맞았어요|틀렸어요)/)).toBeVisible()
  await press(page)
  await expect(page).toHaveURL(atReview)
  const begun = await page.request.post('api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  const sitting = `ko/sittings/${(await begun.json()).id}`
  await page.goto(sitting)
  await press(page)
  await page.waitForTimeout(300)
  expect(page.url()).toContain(sitting)
})

test('letter keys are listed in the settings, and switched off there', async ({ page }) => {
  await page.goto('en/settings')
  await page.getByText('All keys').click()
  await expect(page.getByText('today’s review')).toBeVisible()
  await page.getByRole('group', { name: 'Letter keys' }).getByRole('radio', { name: 'Off' }).check()
  await press(page)
  const begun = await page.request.post('api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  await page.goto(`en/sittings/${(await begun.json()).id}`)
  await page.keyboard.press('a')
  await page.keyboard.press('1')
  await expect(page.locator('input:checked')).toHaveCount(0)
  await page.goto('en/settings')
  const keys = page.getByRole('group', { name: 'Letter keys' })
  await expect(keys.getByRole('radio', { name: 'Off' }), 'what is stored is shown').toBeChecked()
  await keys.getByRole('radio', { name: 'On' }).check()
  await expect(async () => {
    await press(page)
    await expect(page).toHaveURL(/\/en\/review$/, { timeout: 1_000 })
  }).toPass()
})
