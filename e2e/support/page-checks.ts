import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Reports no passes and loads no style sheets and videos, since no rule needs them: these take most of the time. */
const OPTIONS = { resultTypes: ['violations' as const], preload: false }

export async function expectNoViolations(page: Page, what: string) {
  await movementEnds(page)
  await expectNone(new AxeBuilder({ page }).options({ ...OPTIONS, runOnly: TAGS }), what)
}

/** The same page in dark colours. Only contrast depends on them. */
export async function expectContrastInDark(page: Page, what: string) {
  await page.emulateMedia({ colorScheme: 'dark' })
  await movementEnds(page)
  await expectNone(
    new AxeBuilder({ page }).options({ ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast'] } }),
    what,
  )
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What is still fading in has too little contrast. Animations that follow the scroll position never end. */
const movementEnds = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const passing = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
        return passing.filter(({ playState }) => playState === 'running').length
      }),
    )
    .toBe(0)

async function expectNone(axe: AxeBuilder, what: string) {
  const { violations } = await axe.analyze()
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
  expect(told, what).toEqual([])
}

/** What the page, or a bar over it, has beyond the edge of the window. */
export const beyondTheEdge = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll('header, nav, .step, .acts, .dock')].filter(
      (element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1,
    )
    return Math.max(document.documentElement.scrollWidth - innerWidth, cut.length)
  })

/** A state of a page is free of violations, in light and dark, and nothing of it is beyond the edge of the window. */
export async function expectFreeAndFitting(page: Page, what: string) {
  await expectNoViolations(page, what)
  await expectContrastInDark(page, what)
  expect(await beyondTheEdge(page), what).toBeLessThanOrEqual(0)
}

/** A phone and a desk, in both languages. */
export const SIZES = [
  [320, 640, 'ko'],
  [320, 640, 'en'],
  [1280, 800, 'ko'],
  [1280, 800, 'en'],
] as const

/** Waits until the page's script listens to an element. A page may be quiet long before: a slow machine is still busy. */
export const listening = (locator: Locator) =>
  expect
    .poll(() => locator.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))))
    .toBe(true)

/** Opens a page, and waits until its search listens: then all of its script does. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await listening(page.locator('.find').first())
}
