import { expect, type Page, test } from '@playwright/test'

// What can be done in the moment after an answer was marked.

/** Begins a practice of a note in the page. @returns its id */
async function practise(page: Page, note: string, rest: object = {}): Promise<string> {
  const begun = await page.request.post('api/sittings', {
    data: { kind: 'practice', from: { notes: [note] }, ...rest },
  })
  const { id } = await begun.json()
  await page.goto(`en/sittings/${id}`)
  return id
}
const question = (page: Page) => page.getByRole('group', { name: /keep a novel/ })
const WRONG = /^(?!.*Asks for the book back)/

/** Answers the question of the lending note wrongly. */
async function miss(page: Page) {
  await question(page).getByRole('radio', { name: WRONG }).first().check()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByText(/^Not correct\./).first()).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a mis-tap is taken back, and the question answered again', async ({ page }) => {
      const id = await practise(page, 'lending')
      await miss(page)
      await page.getByRole('button', { name: 'Tapped by mistake' }).click()
      await expect(page.getByText('Undone.')).toBeVisible()
      await question(page).getByRole('radio', { name: 'Asks for the book back' }).check()
      await page.getByRole('button', { name: 'Mark it' }).click()
      await expect(page.getByText('Correct.', { exact: true })).toBeVisible()
      await page.request.post(`api/sittings/${id}/finish`)
      const { score } = await (await page.request.get(`api/sittings/${id}/result`)).json()
      expect([score.right, score.of]).toEqual([1, 1])
    })

    test('after a miss one more like it is asked, and leads back', async ({ page }) => {
      const id = await practise(page, 'lending')
      await miss(page)
      await page.getByRole('button', { name: 'One more like this' }).click()
      const told = page.getByText('There are no more questions like this one.')
      await expect(told.or(page.getByText('This question is similar to number 1.')).first()).toBeVisible()
      await page.goto(`en/sittings/${id}`)
    })
  })
}

test('after a miss the key N asks one more of the note, outside the practice', async ({ page }) => {
  const begun = await page.request.post('api/sittings', {
    data: { kind: 'practice', from: { notes: ['steeping-time'] }, count: 1 },
  })
  const { id, items } = await begun.json()
  await page.goto(`en/sittings/${id}`)
  const [item] = items
  const right = (
    await (
      await page.request.put(`api/sittings/${await copyOf(page, item.id)}/responses/${item.id}`, {
        data: { seq: 1, options: item.options.slice(0, item.choose).map((option: { id: string }) => option.id) },
      })
    ).json()
  ).key as string[]
  const wrong = item.options.filter((option: { id: string }) => !right.includes(option.id)).slice(0, item.choose)
  for (const option of wrong) await page.locator(`input[value="${option.id}"]`).check()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByRole('button', { name: 'One more like this' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText('This question is similar to number 1.')).toBeVisible()
  await expect(page.locator('section.q')).toHaveCount(1)
  expect(await page.locator('section.q').getAttribute('id')).not.toBe(item.id)
  await page.getByRole('link', { name: 'Back to number 1' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}#${item.id}`))
})

/** Another practice of the same item, which tells its key. */
async function copyOf({ request }: Page, item: string): Promise<string> {
  const { id, items } = await (
    await request.post('api/sittings', { data: { kind: 'practice', from: { notes: ['steeping-time'] } } })
  ).json()
  expect(items.map((one: { id: string }) => one.id)).toContain(item)
  return id
}

test('a note’s end offers just what was missed, and all as a second choice', async ({ page }) => {
  await page.goto('en/notes/steeping-time')
  const questions = page.locator('main form').filter({ has: page.locator('.opt') })
  const answer = async (index: number, ...texts: string[]) => {
    const question = questions.nth(index)
    for (const text of texts) await question.getByLabel(text).check()
    await question.getByRole('button', { name: 'Mark it' }).click()
    await expect(question.locator('.verdict')).not.toBeEmpty()
  }
  await answer(0, 'The size of the pot')
  await answer(1, 'Weigh the leaves', 'Time the steeping with a clock')
  const end = page.locator('.note-close')
  await expect(end.getByRole('button', { name: 'Redo all' })).toBeVisible()
  await end.getByRole('button', { name: 'Redo the one you missed' }).click()
  await expect(page).toHaveURL(/\/sittings\//)
  await expect(page.locator('section.q')).toHaveCount(1)
  await expect(page.getByRole('radio', { name: 'The size of the pot' })).toBeVisible()
})

test('cramming says that it moves no review', async ({ page }) => {
  await page.goto('en/practice')
  await page.getByRole('checkbox', { name: /^Don’t change my review schedule/ }).check()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByText('Your review schedule stays the same.')).toBeVisible()
})

test('one more like a question is not to be had of what was not answered, or is in an open exam', async ({ page }) => {
  const { request } = page
  const begin = async (body: object) => (await request.post('api/sittings', { data: body })).json()
  const { id, items } = await begin({ kind: 'practice', from: { notes: ['lending'] } })
  const similar = { kind: 'practice', from: { similar: { sitting: id, item: items[0].id } } }
  expect((await request.post('api/sittings', { data: similar })).status()).toBe(404)
  const options = items[0].options.slice(0, 1).map((option: { id: string }) => option.id)
  await request.put(`api/sittings/${id}/responses/${items[0].id}`, { data: { seq: 1, options } })
  await begin({ kind: 'exam', from: { notes: ['lending'] }, minutes: 10 })
  expect((await request.post('api/sittings', { data: similar })).status()).toBe(409)
})
