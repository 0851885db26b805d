import { expect, type Page, test } from '@playwright/test'
import { listening } from './support/page-checks'

// Finishing a practice while its answers are still on their way.

type Sitting = { id: string; items: { id: string; choose: number }[] }

async function practice(page: Page): Promise<Sitting> {
  const data = { kind: 'practice', from: { tags: ['drink/'] }, count: 2 }
  return (await page.request.post('api/sittings', { data })).json()
}

async function open(page: Page, { id }: Sitting): Promise<void> {
  await page.goto(`en/sittings/${id}`)
  await listening(page.locator('#finish'))
}

async function begin(page: Page): Promise<Sitting> {
  const sitting = await practice(page)
  await open(page, sitting)
  return sitting
}

async function answer(page: Page, item: { id: string; choose: number }): Promise<void> {
  const options = page.locator(`[id="${item.id}"]`).locator('input:is([type=radio], [type=checkbox])')
  for (let i = 0; i < item.choose; i++) await options.nth(i).check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
}

const answered = async (page: Page, id: string) =>
  (await (await page.request.get(`api/sittings/${id}`)).json()).responses.length

test('waits for answers that are on a slow line', async ({ page }) => {
  const { id, items } = await begin(page)
  await page.route('**/responses/*', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500))
    await route.continue()
  })
  await answer(page, items[0]!)
  await page.getByRole('button', { name: 'Finish and see the result' }).click()
  await expect(page.getByText('The result follows as soon as your last answers are on the server.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result$`))
  expect(await answered(page, id)).toBe(1)
})

test('waits for a connection, and finishes by itself then', async ({ page, context }) => {
  const { id, items } = await begin(page)
  await context.setOffline(true)
  await answer(page, items[0]!)
  await page.getByRole('button', { name: 'Finish and see the result' }).click()
  await expect(page.getByText('The result follows as soon as your last answers are on the server.')).toBeVisible()
  await expect(page.getByText('Offline · 1 answer is waiting')).toBeVisible()
  await context.setOffline(false)
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result$`), { timeout: 60_000 })
  expect(await answered(page, id)).toBe(1)
})

test('answers that a closed page left are sent by home, which shows its figures again', async ({ page, context }) => {
  const { id, items } = await begin(page)
  await context.setOffline(true)
  await answer(page, items[0]!)
  await expect(page.getByText('Offline · 1 answer is waiting')).toBeVisible()
  await page.close()
  await context.setOffline(false)
  const home = await context.newPage()
  await home.goto('en')
  await expect.poll(() => answered(home, id)).toBe(1)
  await expect(home.getByText('1 of 2 answered').first()).toBeVisible()
  await expect.poll(() => home.evaluate(() => localStorage.getItem('answers waiting'))).toBeNull()
})

for (const form of ['finish', 'answer', 'undo', 'similar'])
  test(`the address of the form “${form}”, opened or loaded again, leads to the sitting`, async ({ page }) => {
    const { id } = await begin(page)
    await page.goto(`en/sittings/${id}/${form}`)
    await expect(page).toHaveURL(new RegExp(`/en/sittings/${id}$`))
  })

test('an answer that is given before the script that sends it was loaded waits, and is sent', async ({
  page,
  context,
}) => {
  const sitting = await practice(page)
  const html = await (await page.request.get(`en/sittings/${sitting.id}`)).text()
  let isCut = true
  await page.route('**/*.js', (route) => {
    const isOfPage = html.includes(new URL(route.request().url()).pathname)
    return isCut && !isOfPage ? route.abort() : route.continue()
  })
  await open(page, sitting)
  const { id, items } = sitting
  await context.setOffline(true)
  await answer(page, items[0]!)
  await expect(page.getByText('Offline · 1 answer is waiting')).toBeVisible()
  await page.getByRole('button', { name: 'Finish and see the result' }).click()
  await expect(page.getByText('The result follows as soon as your last answers are on the server.')).toBeVisible()
  isCut = false
  await context.setOffline(false)
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result$`), { timeout: 60_000 })
  expect(await answered(page, id)).toBe(1)
})
