import { expect, type Page, test } from '@playwright/test'

async function begin(page: Page, minutes: number) {
  const response = await page.request.post('api/sittings', {
    data: { kind: 'exam', from: { tags: ['library/'] }, minutes },
  })
  expect(response.status()).toBe(201)
  const { id } = await response.json()
  return id as string
}

test('a timed quiz is sat to its result, with every explanation', async ({ page }) => {
  await page.goto('en/exams')
  await page.getByRole('button', { name: /Start 차와 도서관/ }).click()
  await expect(page).toHaveURL(/\/en\/sittings\//)
  await expect(page.getByText('Mark it')).toHaveCount(0)

  await page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first().check()
  await page.getByRole('button', { name: 'Star' }).filter({ visible: true }).first().click()
  await page.getByRole('button', { name: 'Next' }).filter({ visible: true }).first().click()
  await page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first().check()
  await page.getByRole('link', { name: 'Check and submit' }).filter({ visible: true }).first().click()
  await expect(page.getByText('You can’t change answers after you submit.')).toBeVisible()
  await page.getByRole('button', { name: 'Submit and finish' }).click()

  await expect(page).toHaveURL(/\/result$/)
  await expect(page.getByText(/95% interval/).first()).toBeVisible()
  await expect(
    page.getByRole('cell', { name: '차', exact: true }).or(page.getByRole('rowheader', { name: '차', exact: true })),
  ).toBeVisible()
  await expect(page.getByText(/KANARI/).first()).toBeAttached()
})

test('the exams page leads back to each open exam, and says until when it can be continued', async ({ page }) => {
  await page.goto('en/exams')
  await expect(page.getByRole('heading', { name: 'In progress' })).toHaveCount(0)
  const id = await begin(page, 30)
  for (let practices = 0; practices < 11; practices++) {
    await page.request.post('api/sittings', { data: { kind: 'practice', from: { notes: ['lending'] } } })
  }
  await page.reload()
  const open = page.getByRole('region', { name: 'In progress' })
  await expect(open.getByRole('listitem')).toHaveText(/0 of \d+ answered · until \d\d:\d\d/)
  await open.getByRole('link', { name: /^Continue: / }).click()
  await expect(page).toHaveURL(new RegExp(`/en/sittings/${id}`))
})

test('answers of an exam are kept over a reload, and nothing is marked before the end', async ({ page }) => {
  const id = await begin(page, 5)
  await page.goto(`en/sittings/${id}`)
  const first = page.getByRole('radio').filter({ visible: true }).first()
  const stored = page.waitForResponse((response) => response.request().method() === 'PUT')
  await first.check()
  expect(await (await stored).json()).toEqual({ saved: true })
  await page.reload()
  await page.getByRole('link', { name: /^1\b/ }).first().click()
  await expect(page.getByRole('radio').filter({ visible: true }).first()).toBeChecked()
  expect(await page.content()).not.toContain('KANARI')
})

test.describe('an answer that is taken back is blank, on the sheet, after a reload and in the result', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(() => {
      test.use({ javaScriptEnabled })
      test(javaScriptEnabled ? 'with script' : 'without script', async ({ page }) => {
        const id = await begin(page, 5)
        const { items } = await (await page.request.get(`api/sittings/${id}`)).json()
        for (const { id: item, choose, options } of items) {
          const chosen = options.slice(0, choose).map((option: { id: string }) => option.id)
          await page.request.put(`api/sittings/${id}/responses/${item}`, { data: { seq: 1, options: chosen } })
        }
        await page.goto(`en/sittings/${id}#${items[0].id}`)
        const question = page.locator('section.q').first()
        await expect(question.locator('.opt input:checked')).toHaveCount(1)
        const saved = page.waitForResponse((response) => /^(PUT|POST)$/.test(response.request().method()))
        await question.getByRole('button', { name: /^Option [A-Z] Clear$/ }).click()
        await saved
        await page.goto(`en/sittings/${id}`)
        await expect(question.locator('.opt input:checked')).toHaveCount(0)
        const summary = page.getByRole('heading', { name: 'Answer sheet' }).first()
        if (javaScriptEnabled) await expect(summary).toContainText(`${items.length - 1} answered`)
        await page.request.post(`api/sittings/${id}/finish`)
        const result = await (await page.request.get(`api/sittings/${id}/result`)).json()
        expect(result.items[0].response).toBeNull()
      })
    })
  }
})

test('past its deadline an exam refuses answers, keeps the earlier ones and shows its result', async ({ page }) => {
  const id = await begin(page, 0.1)
  const { items } = await (await page.request.get(`api/sittings/${id}`)).json()
  const answer = (index: number) =>
    page.request.put(`api/sittings/${id}/responses/${items[index].id}`, {
      data: { seq: 1, options: [items[index].options[0].id] },
    })
  expect((await answer(0)).status()).toBe(200)
  await page.goto(`en/sittings/${id}`)
  await expect(page, 'the room closes by itself').toHaveURL(/\/result$/, { timeout: 20_000 })

  const late = await answer(1)
  expect(late.status()).toBe(409)
  expect(late.headers()['content-type']).toContain('application/problem+json')
  const { items: results } = await (await page.request.get(`api/sittings/${id}/result`)).json()
  expect(results.map(({ response }: { response: unknown }) => response !== null)).toEqual([true, false])
})

test('an exam that was erased in another tab says that it is gone, and not that the server is', async ({ page }) => {
  const id = await begin(page, 30)
  const looked = page.waitForResponse(`**/api/sittings/${id}`)
  await page.goto(`en/sittings/${id}`)
  await looked // as a page does when it is shown
  expect((await page.request.delete('api/me')).status()).toBe(204)
  await page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This practice or exam can’t be found')
})

test('an exam that was finished in another tab is handed in once, however often this tab looks', async ({ page }) => {
  const id = await begin(page, 5)
  await page.goto(`en/sittings/${id}`)
  await page.waitForLoadState('networkidle')
  await page.request.post(`api/sittings/${id}/finish`)
  let reads = 0
  await page.route(`**/api/sittings/${id}`, async (route) => {
    reads++
    await new Promise((resolve) => setTimeout(resolve, 1_000)) // so that all of them are on their way at once
    await route.continue()
  })
  await page.evaluate(() => {
    for (let look = 0; look < 4; look++) document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page).toHaveURL(/\/result$/)
  expect(reads, 'four looks, and one before it is handed in').toBeLessThanOrEqual(6)
})
