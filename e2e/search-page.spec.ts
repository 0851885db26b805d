import { expect, test } from '@playwright/test'
import { expectFreeAndFitting, SIZES } from './support/page-checks'

// The page of the search, which needs no script.

test.describe('the page, without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner comes from the head, searches, narrows by kind and opens a hit', async ({ page }) => {
    await page.goto('en/notes')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveTitle(/^Search · /)
    await page.getByRole('searchbox').fill('차')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/en\/search\?q=/)
    await expect(page).toHaveTitle(/^차 · Search · /)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^“차”, \d+ found$/)
    await expect(page.locator('.hits mark').first()).toHaveText('차')
    const kinds = page.getByRole('navigation', { name: 'Kind' })
    await kinds.getByRole('link', { name: /^Notes/ }).click()
    await expect(page.locator('.hits > li:not([data-kind=note])')).toHaveCount(0)
    await page.locator('.hits a').first().click()
    await expect(page).toHaveURL(/\/en\/notes\//)
  })

  test('it says how a query was read and leads back to what was typed', async ({ page }) => {
    await page.goto('ko/search?q=eocnf')
    await expect(page.getByText('‘대출’로 찾았어요')).toBeVisible()
    await expect(page.locator('.hits > li').first()).toContainText('빌려주는 기간')
    await page.getByRole('link', { name: '‘eocnf’ 그대로 찾기' }).click()
    await expect(page.getByRole('heading', { name: '‘eocnf’는 이 노트들에 없어요' })).toBeVisible()
  })

  test('search engines keep no searches, and strange addresses are answered', async ({ page }) => {
    for (const path of [
      'en/search?q=tea',
      'en/search?q=tea&kind=key&page=99',
      'en/search?q=tea&q=water',
      `en/search?q=${'a'.repeat(4000)}`,
      'en/search?q=%3Cscript%3Ealert(1)%3C/script%3E',
      'en/search?q=%E2%80%AE%01',
    ]) {
      const response = await page.goto(path)
      expect(response!.status(), path).toBe(200)
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
      expect((await response!.body()).length, path).toBeLessThan(100_000)
    }
  })
})

for (const [width, height, locale] of SIZES) {
  test(`every state is free of violations and fits, at ${width}, ${locale}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    for (const query of ['', '?q=차', '?q=eocnf', '?q=퍼셉트론']) {
      await page.goto(`${locale}/search${query}`)
      await expectFreeAndFitting(page, query)
    }
  })
}
