import { expect, type Page } from '@playwright/test'
import { listening } from './page-checks'

// How tests use the search palette.

export const palette = (page: Page) => page.getByRole('dialog', { name: /^(Search|검색)$/ })
export const field = (page: Page) => palette(page).getByRole('combobox')
export const options = (page: Page) => palette(page).getByRole('option')

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await listening(page.locator('.find, main input').first())
}

/** The list is there, and is of what is in the field. */
export async function expectFound(page: Page): Promise<void> {
  await expect(palette(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'false')
  await expect(options(page).first()).toBeVisible()
}

/** Opens the palette and waits for what a query finds. */
export async function find(page: Page, query: string): Promise<void> {
  if (!(await palette(page).isVisible())) await page.keyboard.press('/')
  await field(page).fill(query)
  await expectFound(page)
}
