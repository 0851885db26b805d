import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectNoViolations } from './support/page-checks'
import { expectFound, field, options, palette, visit } from './support/palette'

// Nothing but keys: each part of the interface is reached, used and left, and the focus comes back to where it was.

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, sought: Locator): Promise<void> {
  const hasFocus = () => sought.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 100 && !(await hasFocus()); presses++) await page.keyboard.press('Tab')
  await expect(sought).toBeFocused()
}

test('the palette opens over a note, finds, is left, and opens a hit', async ({ page }) => {
  await visit(page, 'en/notes/steeping-time')
  const before = page.locator('.prose a[data-note]').first()
  await tabTo(page, before)
  await page.keyboard.press('/')
  await page.keyboard.type('대출')
  await expectFound(page)
  await page.keyboard.press('ArrowDown')
  await expectNoViolations(page, 'palette')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(before).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('대출')
  await expectFound(page)
  await expect(options(page).first()).toContainText('빌려주는 기간')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('빌려주는 기간')
  await page.keyboard.press('/')
  await expect(field(page), 'and again on the page that was opened').toBeFocused()
})

test('a preview opens at a link, leaves the focus there, and the link is followed', async ({ page }) => {
  await visit(page, 'en/notes/steeping-time')
  const link = page.locator('.prose a[data-note]').first()
  const preview = page.getByRole('tooltip')
  await tabTo(page, link)
  await page.keyboard.press('Space')
  await expect(preview).toContainText('물의 온도')
  await expectNoViolations(page, 'preview')
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('물의 온도가 하는 일')
})

test('the map is one stop: arrows go through it, Tab leaves it, Shift+Tab comes back to the same note', async ({
  page,
}) => {
  await visit(page, 'en/graph')
  const map = page.getByRole('group', { name: 'Picture of notes and links' })
  const current = map.locator('[tabindex="0"]')
  await tabTo(page, current)
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('searchbox'), 'nothing else of the drawing is a stop').toBeFocused()
  await page.keyboard.press('Tab')
  await expect(current).toBeFocused()
  await page.keyboard.press('End')
  await expect(current).toBeFocused()
  const name = await current.locator('title').textContent()
  await expectNoViolations(page, 'graph')
  await page.keyboard.press('Tab')
  await expect(page.locator('.graph-table a').first(), 'the list comes next').toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(current).toBeFocused()
  expect(await current.locator('title').textContent()).toBe(name)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name!)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graph')
  await tabTo(page, current)
})
