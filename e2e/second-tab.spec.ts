import { expect, type Page, test } from '@playwright/test'
import { listening } from './support/page-checks'

/** The first question of the note, whose key is the second option, and the explanation of its first option. */
const STEM = /the green tea tastes bitter/
const question = (page: Page) => page.getByRole('group', { name: STEM })
const KEY = 'The time that the leaves stay in the water'
const OTHER = 'The size of the pot'

/** Opens a page, and waits until its script listens. */
async function open(page: Page, path: string) {
  await page.goto(path)
  await listening(page.locator('form', { has: question(page) }))
}

/** The answers of this learner are asked for by the script: what is answered elsewhere after that, the page cannot know. */
async function openNote(page: Page) {
  const known = page.waitForResponse('**/api/me/notes/*')
  await open(page, '/en/notes/steeping-time')
  await known
}

async function markIt(page: Page, option: string) {
  await question(page).getByRole('radio', { name: option }).check()
  await page
    .locator('form', { has: question(page) })
    .getByRole('button', { name: 'Mark it' })
    .click()
}

/** The page shows the first answer, which counts: the size of the pot, which is wrong. */
async function expectFirstAnswer(page: Page) {
  await expect(page.getByText(/^Not correct\./).filter({ visible: true })).toBeVisible()
  await expect(question(page).getByRole('radio', { name: OTHER })).toBeChecked()
  await expect(question(page).getByRole('radio', { name: KEY })).not.toBeChecked()
  await expect(question(page).getByText('Right answer · your choice')).toHaveCount(0)
}

for (const place of ['a note’s page', 'a practice'] as const) {
  test(`a question of ${place} that was answered elsewhere shows the answer that was marked`, async ({ page }) => {
    const { path, answer } = await practice(page)
    if (place === 'a practice') await open(page, path)
    else await openNote(page)
    await answer(OTHER)
    await markIt(page, KEY)
    await expectFirstAnswer(page)
    await expect(page.getByText('You had already answered this question')).toBeVisible()
    await page.reload()
    await expectFirstAnswer(page)
  })

  test(`an answer on ${place} shows in every tab`, async ({ page, context }) => {
    const second = await context.newPage()
    if (place === 'a practice') {
      const { path } = await practice(page)
      await Promise.all([open(page, path), open(second, path)])
    } else await Promise.all([openNote(page), openNote(second)])
    await markIt(page, OTHER)
    await expectFirstAnswer(page)
    await expectFirstAnswer(second)
  })
}

test('an answer that waited while the question was answered elsewhere is not drawn as the one that was marked', async ({
  page,
}) => {
  const { path, answer } = await practice(page)
  await page.goto(path)
  await page.route('**/responses/*', (route) => route.abort())
  await markIt(page, KEY)
  await expect(page.getByText('Marking isn’t possible now').filter({ visible: true })).toBeVisible()
  await answer(OTHER)
  await page.unroute('**/responses/*')
  await expectFirstAnswer(page)
  await expect(page.getByText('You had already answered this question')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a question that another tab has answered shows the answer that was marked', async ({ page, context }) => {
    const { path } = await practice(page)
    const second = await context.newPage()
    await Promise.all([page.goto(path), second.goto(path)])
    await markIt(page, OTHER)
    await expectFirstAnswer(page)
    await markIt(second, KEY)
    await expectFirstAnswer(second)
  })
})

/** A practice of the note, the pages that show it, and a function that answers its question elsewhere. */
async function practice(page: Page) {
  const data = { kind: 'practice', from: { notes: ['steeping-time'] } }
  const { id, items } = await (await page.request.post('/api/sittings', { data })).json()
  const item = items.find(({ stem }: { stem: string }) => STEM.test(stem))
  return {
    path: `/en/sittings/${id}#${item.id}`,
    async answer(option: string) {
      const options = item.options.filter(({ text }: { text: string }) => text.includes(option))
      const reply = await page.request.put(`/api/sittings/${id}/responses/${item.id}`, {
        data: { seq: 1, options: options.map(({ id }: { id: string }) => id) },
      })
      expect(reply.status()).toBe(200)
    },
  }
}

for (const next of ['is shown again', 'gets an answer'] as const) {
  test(`the room of an exam that was handed in elsewhere leads to the result when it ${next}`, async ({ page }) => {
    await page.goto('/en')
    const exam = { kind: 'exam', from: { notes: ['steeping-time'] }, minutes: 30 }
    const { id, items } = await (await page.request.post('/api/sittings', { data: exam })).json()
    const asked = items.find(({ stem }: { stem: string }) => STEM.test(stem))
    const known = page.waitForResponse(`**/api/sittings/${id}`)
    await open(page, `/en/sittings/${id}#${asked.id}`)
    await known
    await page.request.post(`/api/sittings/${id}/finish`)
    if (next === 'gets an answer') await question(page).getByRole('radio', { name: KEY }).click()
    else await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(page).toHaveURL(/result$/)
    if (next === 'gets an answer') await expect(page.getByText('Late answers')).toBeVisible()
  })
}
