import { expect, type Page, test } from '@playwright/test'

// A missed question quotes the paragraph that teaches it, and the link to it leads back afterwards.

/** Begins a practice of a note's questions and misses one of them. */
async function missOne(page: Page): Promise<void> {
  const begun = await page.request.post('api/sittings', {
    data: { kind: 'practice', from: { notes: ['steeping-time'] } },
  })
  await page.goto(`en/sittings/${(await begun.json()).id}`)
  const question = page.locator('.q').filter({ visible: true })
  const size = question.getByRole('radio', { name: 'The size of the pot' })
  if (!(await size.isVisible())) await question.getByRole('button', { name: 'Skip' }).click()
  await size.check()
  await question.getByRole('button', { name: 'Mark it' }).click()
  await expect(question.getByText(/^Not correct\./)).toBeVisible()
}

test('a missed question quotes the paragraph that teaches it, under its heading', async ({ page }) => {
  await missOne(page)
  const teaching = page.locator('.teach').filter({ visible: true })
  await expect(teaching).toContainText('From the note')
  await expect(teaching.getByRole('blockquote')).toHaveAttribute('lang', 'ko')
  await expect(teaching.getByRole('blockquote')).not.toBeEmpty()
  await expect(teaching.getByRole('blockquote').getByRole('link')).toHaveCount(0)
})

for (const width of [360, 1280]) {
  test(`back from that paragraph is the same question at the same height, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 })
    await missOne(page)
    const link = page.getByRole('link', { name: 'Go to this passage' }).filter({ visible: true })
    await link.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const before = await link.evaluate((one) => Math.round(one.getBoundingClientRect().top))
    const stem = await page.locator('.q-stem').filter({ visible: true }).textContent()

    await link.click()
    await expect(page).toHaveURL(/\/notes\/steeping-time#/)
    await page.goBack()

    await expect(page.locator('.q-stem').filter({ visible: true })).toHaveText(stem!)
    const place = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top))
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThanOrEqual(2)
  })
}
