import { expect, type Page, test } from '@playwright/test'

// What a first visit costs a phone, as transferred. The figures leave a tenth of room over what pages have now.

const KB = 1_000

/** Opens a page with an empty cache. @returns bytes of its own, of the styles that it waits for, and of its scripts */
async function weigh(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const sum = (of: PerformanceResourceTiming[]) => of.reduce((bytes, one) => bytes + one.encodedBodySize, 0)
    const awaited = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][data-precedence]')]
    const isAwaited = (file: PerformanceResourceTiming) => awaited.some(({ href }) => href === file.name)
    return {
      page: own!.encodedBodySize,
      styles: sum(files.filter(isAwaited)),
      scripts: sum(files.filter((file) => file.name.endsWith('.js'))),
    }
  })
}

for (const path of ['ko', 'ko/notes/steeping-time', 'ko/practice', 'ko/exams', 'ko/notes']) {
  test(`/${path} is light`, async ({ page }) => {
    const { page: own, styles, scripts } = await weigh(page, path)
    expect(own).toBeLessThan(40 * KB)
    expect(styles, 'it waits for styles at all').toBeGreaterThan(10 * KB)
    expect(styles).toBeLessThan(24 * KB)
    expect(scripts, 'it has scripts at all').toBeGreaterThan(100 * KB)
    expect(scripts).toBeLessThan(150 * KB)
  })
}

test('scripts are asked for after the first paint, and the page is loaded when they are there', async ({ page }) => {
  await page.goto('ko/notes/steeping-time')
  const { painted, loaded, scripts } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
    scripts: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, initiatorType }) => name.endsWith('.js') && initiatorType === 'script')
      .map(({ startTime, responseEnd }) => ({ startTime, responseEnd })),
  }))
  const before = scripts.filter(({ startTime }) => startTime < loaded)
  expect(before.length).toBeGreaterThan(5)
  expect(Math.min(...before.map(({ startTime }) => startTime))).toBeGreaterThan(painted)
  expect(Math.max(...before.map(({ responseEnd }) => responseEnd))).toBeLessThanOrEqual(loaded)
  await expect(page.locator('iframe')).toHaveCount(0)
})
