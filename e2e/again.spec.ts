import { expect, type Page, test } from '@playwright/test'

// What a learner can do right after an answer is marked.

/** Begins a practice of a note in the page. @returns its id */
async function practise(page: Page, note: string, rest: object = {}): Promise<string> {
  const begun = await page.request.post('api/sittings', {
    data: { kind: 'practice', from: { notes: [note] }, ...rest },
  })
  const { id } = await begun.json()
  await page.goto(`en/sittings/${id}`)
  return id
}
/** Begins a practice of one of a note's questions in the page. @returns its id */
const practiseOne = (page: Page, note: string) => practise(page, note, { count: 1 })

/** Answers the only question of a practice of the steeping note wrongly. */
async function missFirst(page: Page) {
  const wrong = ['The size of the pot', 'Stir with a silver spoon', 'Warm the room']
  const asked = page.locator('section.q').first()
  for (const name of wrong) {
    const option = asked.getByLabel(name)
    if ((await option.count()) > 0) await option.check()
  }
  await asked.getByRole('button', { name: 'Mark it' }).click()
  await expect(asked.getByText(/^Not correct\./).first()).toBeVisible()
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

    test('after a miss one more like it is asked in the same practice, and leads back', async ({ page }) => {
      const id = await practiseOne(page, 'steeping-time')
      const question = page.locator('section.q')
      const first = (await question.getAttribute('id'))!
      await missFirst(page)
      await page.getByRole('button', { name: 'One more like this' }).click()
      await expect(page).toHaveURL(new RegExp(`/sittings/${id}#`))
      await expect(question).toHaveCount(2)
      const like = question.nth(1)
      await expect(like.getByText('This question is similar to number 1.')).toBeVisible()
      await like.getByRole('link', { name: 'Back to number 1' }).click()
      await expect(page).toHaveURL(new RegExp(`/sittings/${id}#${first}`))
      await page.reload()
      await expect(question).toHaveCount(2)
      const { items } = await (await page.request.get(`api/sittings/${id}`)).json()
      expect(items).toHaveLength(2)
      await page.goto('en/history?kind=open')
      await expect(page.getByRole('main').getByRole('listitem')).toContainText('1 of 2 answered')
    })
  })
}

test('after a miss the key N asks one more, and the practice goes on with what is open', async ({ page }) => {
  const id = await practiseOne(page, 'steeping-time')
  await missFirst(page)
  await page.keyboard.press('n')
  await expect(page.getByText('This question is similar to number 1.')).toBeVisible()
  const like = page.locator('section.q').filter({ visible: true })
  await expect(like.getByRole('heading', { name: 'Question 2' })).toBeVisible()
  await expect(page.locator('.strip li')).toHaveCount(2)
  const choose = await like.locator('.opt input').first().getAttribute('type')
  for (let i = 0; i < (choose === 'radio' ? 1 : 2); i++) await like.locator('.opt input').nth(i).check()
  await like.getByRole('button', { name: 'Mark it' }).click()
  await page
    .getByRole('button', { name: /^See result/ })
    .filter({ visible: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result`))
  const { score } = await (await page.request.get(`api/sittings/${id}/result`)).json()
  expect(score.of).toBe(2)
})

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
  const { id, items } = await begin({ kind: 'practice', from: { notes: ['steeping-time'] }, count: 1 })
  const ask = () => request.post(`api/sittings/${id}/similar`, { data: { item: items[0].id } })
  expect((await ask()).status()).toBe(404)
  const options = items[0].options.slice(0, items[0].choose).map((option: { id: string }) => option.id)
  await request.put(`api/sittings/${id}/responses/${items[0].id}`, { data: { seq: 1, options } })
  const exam = await begin({ kind: 'exam', from: { notes: ['steeping-time'] }, minutes: 10 })
  expect((await ask()).status()).toBe(409)
  await request.post(`api/sittings/${exam.id}/finish`)
  const asked = await ask()
  expect(asked.status()).toBe(201)
  expect((await ask()).status()).toBe(200)
  const { items: now } = await (await request.get(`api/sittings/${id}`)).json()
  expect(now.map((item: { id: string }) => item.id)).toEqual([items[0].id, (await asked.json()).item])
})
