import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectNoViolations(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
  expect(told, what).toEqual([])
}

const PAGES = [
  '',
  '/notes',
  '/notes/steeping-time',
  '/topics/drink',
  '/practice',
  '/exams',
  '/history',
  '/settings',
  '/nowhere',
]

for (const locale of ['ko', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      test('every page is free of violations', async ({ page }) => {
        for (const path of PAGES) {
          await page.goto(`/${locale}${path}`)
          await expectNoViolations(page, path)
        }
      })

      test('a sitting is free of violations before, after an answer and at its result', async ({ page }) => {
        for (const kind of ['practice', 'exam']) {
          const begun = await page.request.post('/api/sittings', {
            data: { kind, from: { tags: ['drink/'] }, minutes: 30 },
          })
          const { id, items } = await begun.json()
          await page.goto(`/${locale}/sittings/${id}`)
          await expectNoViolations(page, `${kind}, before`)
          for (const item of items) {
            const options = item.options.slice(0, item.choose).map((option: { id: string }) => option.id)
            await page.request.put(`/api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options } })
          }
          await page.reload()
          await expectNoViolations(page, `${kind}, answered`)
          await page.request.post(`/api/sittings/${id}/finish`)
          await page.goto(`/${locale}/sittings/${id}/result`)
          await expectNoViolations(page, `${kind}, result`)
        }
      })
    })
  }
}

test('nothing scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of PAGES) {
    await page.goto(`/ko${path}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})
