import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function expectNoViolations(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
  expect(told, what).toEqual([])
}

/** What the page, or a bar that stands over it, has beyond the window's edge. */
export const beyondTheEdge = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll('header, nav, .step, .acts')].filter(
      (element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1,
    )
    return Math.max(document.documentElement.scrollWidth - innerWidth, cut.length)
  })
