import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

interface Item {
  id: string
  choose: number
  options: { id: string }[]
}
const NOTES = ['steeping-time', 'water-temperature', 'lending', 'shelving']

/** The keys of all questions, from a practice. */
async function learnKeys(request: APIRequestContext): Promise<Map<string, string[]>> {
  const keys = new Map<string, string[]>()
  const begun = await request.post('api/sittings', { data: { kind: 'practice', from: { notes: NOTES } } })
  const { id, items } = (await begun.json()) as { id: string; items: Item[] }
  for (const { id: item, choose, options } of items) {
    const chosen = options.slice(0, choose).map((option) => option.id)
    const answer = { seq: 1, options: chosen, elapsedMs: 1_000 }
    const reply = await request.put(`api/sittings/${id}/responses/${item}`, { data: answer })
    keys.set(item, (await reply.json()).key)
  }
  return keys
}

/**
 * An exam with the first question right, the second changed to wrong, the third sure and wrong, and the others blank.
 */
async function sitExam({ request }: Page): Promise<{ id: string; items: Item[] }> {
  const keys = await learnKeys(request)
  const begun = await request.post('api/sittings', { data: { kind: 'exam', from: { notes: NOTES }, minutes: 30 } })
  const { id, items } = (await begun.json()) as { id: string; items: Item[] }
  const right = (item: Item) => keys.get(item.id)!
  const wrong = (item: Item) =>
    item.options
      .map((option) => option.id)
      .filter((option) => !right(item).includes(option))
      .slice(0, item.choose)
  const put = (item: Item, seq: number, options: string[], rest = {}) =>
    request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq, options, ...rest } })
  const [first, second, third] = items as [Item, Item, Item]
  await put(first, 1, right(first), { elapsedMs: 30_000 })
  await put(second, 1, right(second), { elapsedMs: 20_000 })
  await put(second, 2, wrong(second), { elapsedMs: 80_000 })
  await put(third, 1, wrong(third), { elapsedMs: 130_000, confidence: 'sure' })
  await request.put(`api/sittings/${id}/flags/${first.id}`, { data: { flagged: true } })
  await request.post(`api/sittings/${id}/finish`)
  return { id, items }
}

test('a result shows the whole marked sheet, and tells blanks, changes and times apart', async ({ page }) => {
  const { id } = await sitExam(page)
  await page.goto(`en/sittings/${id}/result`)
  const sheet = page.getByRole('region', { name: /Marked answer sheet/ })
  await expect(sheet.getByRole('link')).toHaveCount(5)
  await expect(sheet.getByRole('link', { name: /^1\W.*Correct.*Starred/ })).toBeVisible()
  await expect(sheet.getByRole('link', { name: /^2\W.*Not correct.*Changed/ })).toBeVisible()
  await expect(sheet.getByRole('link', { name: /^3\W.*Not correct.*Sure/ })).toBeVisible()
  await expect(sheet.getByRole('link', { name: /Blank/ })).toHaveCount(2)
  await expect(sheet.getByText('wrong 2')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Left blank' }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Also wrong' }).getByText('1 min 20 s')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Changed answers' })).toContainText('From right to wrong')
  await expect(page.getByRole('region', { name: /Median 1 min 20 s; the longest was number 3/ })).toBeVisible()
})

test('a number of the sheet leads to its question and unfolds it', async ({ page }) => {
  const { id, items } = await sitExam(page)
  await page.goto(`en/sittings/${id}/result`)
  await page
    .getByRole('region', { name: /Marked answer sheet/ })
    .getByRole('link', { name: /^5\W/ })
    .click()
  await expect(page.locator(`[id="${items[4]!.id}"]`)).toBeVisible()
})

test('what was missed is asked again, just that', async ({ page }) => {
  const { id, items } = await sitExam(page)
  await page.goto(`en/sittings/${id}/result`)
  await page.getByRole('button', { name: 'Redo just the 4 you missed' }).click()
  await expect(page).toHaveURL(/\/en\/sittings\/[\w-]+$/)
  const asked = await page.locator('section.q').evaluateAll((all) => all.map((one) => one.id))
  expect(asked.sort()).toEqual(
    items
      .slice(1)
      .map((item) => item.id)
      .sort(),
  )
})

test('a result can be taken along as a table and as JSON', async ({ page }) => {
  const { id } = await sitExam(page)
  const table = await (await page.request.get(`api/sittings/${id}/result.csv`)).text()
  const rows = table.trim().split('\r\n')
  expect(rows).toHaveLength(6)
  expect(rows.map((row) => row.split(',').find((cell) => /^(right|wrong|partly|blank)$/.test(cell)))).toEqual([
    undefined,
    'right',
    'wrong',
    'wrong',
    'blank',
    'blank',
  ])
  expect(rows[2]).toMatch(/,80,,[A-E ]+ > [A-E ]+$/)
  const { items } = await (await page.request.get(`api/sittings/${id}/result`)).json()
  expect(items).toHaveLength(5)
  expect((await page.request.get('api/sittings/nobody/result.csv')).status()).toBe(404)
})

test('the lists of an exam need no layout before a phone has painted what is above them', async ({ page }) => {
  const begun = await page.request.post('api/sittings', { data: { kind: 'exam', from: { blueprint: 'first-exam' } } })
  const { id } = (await begun.json()) as { id: string }
  await page.request.post(`api/sittings/${id}/finish`)
  await page.goto(`en/sittings/${id}/result`)
  await expect(page.getByRole('region', { name: 'By area' })).toBeVisible()
  const line = page.locator('.list > li').first()
  const laidOut = (stage: string) =>
    line.evaluate((element, fresh) => {
      document.documentElement.dataset.fresh = fresh
      return getComputedStyle(element).contentVisibility
    }, stage)
  expect(await laidOut('unpainted'), 'on a wide screen lists may be in sight').toBe('auto')
  await page.setViewportSize({ width: 640, height: 1000 })
  expect(await laidOut('unpainted')).toBe('hidden')
  expect(await line.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(1000)
  expect(await laidOut('painted')).toBe('auto')
})
