import { expect, test } from '@playwright/test'
import {
  beyondTheEdge,
  expectContrastInDark,
  expectFreeAndFitting,
  expectNoViolations,
  SIZES,
  visit,
} from './support/page-checks'

test.describe('the graph', () => {
  test('is one tab stop, arrows go from note to note, and Enter opens one', async ({ page }) => {
    await visit(page, 'en/notes')
    await page.getByRole('link', { name: 'Graph' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Graph' })).toBeVisible()
    const map = page.getByRole('group', { name: 'Picture of notes and links' })
    const notes = map.getByRole('link')
    await expect(notes).toHaveCount(5)
    await expect(map.locator('[tabindex="0"]')).toHaveCount(1)
    await map.locator('[tabindex="0"]').focus()
    const seen = new Set<string>()
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End']) {
      await page.keyboard.press(key)
      await expect(map.locator('[tabindex="0"]')).toBeFocused()
      seen.add((await map.locator('[tabindex="0"] title').textContent())!)
    }
    expect(seen.size).toBeGreaterThan(1)
    const name = await map.locator('[tabindex="0"] title').textContent()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name!)
  })

  test('shows what was answered and what is to do again, finds notes by their words, and L goes to the list', async ({
    page,
  }) => {
    const begun = await page.request.post('api/sittings', {
      data: { kind: 'practice', from: { notes: ['steeping-time'] } },
    })
    const { id, items } = await begun.json()
    for (const item of items) {
      const options = item.options.slice(0, item.choose).map((option: { id: string }) => option.id)
      await page.request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options } })
    }
    await visit(page, 'en/graph')
    const map = page.getByRole('group', { name: 'Picture of notes and links' })
    await expect(map.locator('.answered, .missed')).toHaveCount(1)
    await expect(map.locator('.answered, .missed')).toHaveAccessibleName(/^차 우리는 시간, /)
    await expectNoViolations(page, 'answered')
    await page.getByRole('searchbox', { name: 'Find a note in the graph' }).fill('온도')
    await expect(map.locator('a:not(.faint)')).toHaveCount(1)
    await expect(page.locator('.graph-table td:first-child a')).toHaveText(['물의 온도가 하는 일'])
    await map.locator('[tabindex="0"]').focus()
    await page.keyboard.press('l')
    await expect(page.getByRole('heading', { name: 'Notes found' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.locator('.graph-table td:first-child a')).toBeFocused()
  })

  test('has a list with the same notes', async ({ page }) => {
    await page.goto('ko/graph')
    const drawn = await page.locator('.map a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const listed = await page
      .locator('.graph-table td:first-child a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(listed.sort()).toEqual(drawn.sort())
  })

  test('has no page for a map, topic or note that is none', async ({ page }) => {
    const maps = ['2', '0', 'x', '-1', '99999999999'].map((map) => `map=${map}`)
    for (const query of [
      ...maps,
      'topic=nothing',
      'topic=',
      'topic=__proto__',
      'around=nobody',
      'around=constructor',
    ]) {
      const response = await page.goto(`en/graph?${query}`)
      expect(response!.status(), query).toBe(404)
    }
  })

  test('shows the topics, and the notes of one', async ({ page }) => {
    await visit(page, 'en/graph')
    const scopes = page.getByRole('navigation', { name: 'What the graph shows' })
    await expect(scopes.locator('[aria-current]')).toHaveText('All notes')
    await scopes.getByRole('link', { name: 'By topic' }).focus()
    await page.keyboard.press('Enter')
    await expect(scopes.locator('[aria-current]')).toHaveText('By topic')
    const topics = page.getByRole('group', { name: 'Links between topics' })
    const listed = page.locator('.graph-table tbody a')
    await expect(topics.getByRole('link')).toHaveCount(await listed.count())
    await topics.getByRole('link', { name: 'Open the graph of “Drink”' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drink')
    const map = page.getByRole('group', { name: 'Picture of notes and links' })
    await expect(map.getByRole('link')).toHaveCount(2)
    await page.getByRole('navigation', { name: 'Topics below' }).getByRole('link').first().click()
    await expect(page).toHaveURL(/topic=drink%2F/)
    await expectNoViolations(page, 'the graph of a topic')
  })

  test('shows what is around a note, from its page and from the list, and finds notes there', async ({ page }) => {
    await visit(page, 'en/notes/steeping-time')
    await page.getByRole('link', { name: 'Wider graph' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Around “차 우리는 시간”')
    const map = page.getByRole('group', { name: 'Picture of notes and links' })
    await expect(map.locator('a[aria-current]')).toHaveAccessibleName('차 우리는 시간')
    await expect(map.getByRole('link', { name: '물의 온도가 하는 일' })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a note in the graph' }).fill('온도')
    await expect(page.locator('.graph-table td:first-child a')).toHaveText(['물의 온도가 하는 일'])
    await expect(page, 'the scope stays').toHaveURL(/around=steeping-time/)
    await page.getByRole('link', { name: 'Graph around “물의 온도가 하는 일”, 1 link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Around “물의 온도가 하는 일”')
  })

  test('around a note begins at this note, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await visit(page, 'en/graph?around=steeping-time')
    const here = page.locator('.map a[aria-current]')
    await expect(here).toHaveAttribute('tabindex', '0')
    const { x, width } = (await here.locator('circle').last().boundingBox())!
    expect(x).toBeGreaterThan(0)
    expect(x + width).toBeLessThan(360)
  })

  for (const [width, height, locale] of SIZES)
    test(`its scopes fit and have no violation, at ${width} in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      for (const query of ['by=topics', 'topic=drink', 'around=steeping-time']) {
        await page.goto(`${locale}/graph?${query}`)
        await expectFreeAndFitting(page, query)
      }
    })

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false })
    test('each note of the drawing is a link', async ({ page }) => {
      await page.goto('en/graph')
      await page.locator('.map a').first().focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/en\/notes\//)
    })
  })
})

for (const width of [320, 1280]) {
  for (const locale of ['ko', 'en'] as const) {
    test(`the graph is free of violations and fits, at ${width}, ${locale}`, async ({ page }) => {
      test.slow()
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${locale}/graph`)
      await expectNoViolations(page, 'graph')
      await expectContrastInDark(page, 'graph')
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
    })
  }
}
