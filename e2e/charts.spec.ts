import { expect, type Page, test } from '@playwright/test'

// Charts on a phone show what matters, and nothing in them overlaps.

async function answerOne({ request }: Page) {
  const from = { notes: ['steeping-time'] }
  const { id, items } = await (await request.post('api/sittings', { data: { kind: 'practice', from } })).json()
  const [{ id: item, choose, options }] = items
  const chosen = options.slice(0, choose).map((option: { id: string }) => option.id)
  await request.put(`api/sittings/${id}/responses/${item}`, { data: { seq: 1, options: chosen } })
}

for (const locale of ['ko', 'en'])
  for (const width of [320, 360, 1280])
    test(`no day's name touches the next one's, in ${locale} at ${width}`, async ({ page }) => {
      await answerOne(page)
      await page.setViewportSize({ width, height: 740 })
      await page.goto(`${locale}/review`)
      const names = page.locator('.forecast li > span')
      await expect(names).toHaveCount(14)
      const edges = await names.evaluateAll((all) =>
        all.map((name) => {
          const range = document.createRange()
          range.selectNodeContents(name)
          const { left, right } = range.getBoundingClientRect()
          return { left, right }
        }),
      )
      const gaps = edges.slice(1).map(({ left }, index) => left - edges[index]!.right)
      expect(Math.min(...gaps)).toBeGreaterThan(2)
    })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
    test('the calendar shows this week on a phone, and older weeks when it is scrolled', async ({ page }) => {
      await answerOne(page)
      await page.goto('en/progress')
      const calendar = page.getByRole('group', { name: 'Study days and time' })
      const today = calendar.locator('path.pen-fill').last()
      await expect(today, 'one square').toHaveAttribute('d', /^M[^M]+$/)
      await calendar.hover() // brings it into the window
      await expect(today).toBeInViewport()
      await page.mouse.wheel(-2_000, 0)
      await expect(calendar.locator('path.dot').first()).toBeInViewport()
    })
  })

test('days in a row are shown to those who asked for it, and to nobody else', async ({ page }) => {
  await answerOne(page)
  const streak = page.getByText('1 day in a row.')
  await page.goto('en/progress')
  await expect(page.getByRole('region', { name: 'Study days and time' })).toBeVisible()
  await expect(streak).toHaveCount(0)
  await page.request.put('api/me/plan', { data: { streak: true } })
  await page.goto('en/progress')
  await expect(streak).toBeVisible()
})
