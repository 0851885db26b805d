import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

/** Begins a sitting and answers some of its questions. @returns its id */
async function begin({ request }: Page, body: object, answers: number): Promise<string> {
  const { id, items } = await (await request.post('api/sittings', { data: body })).json()
  for (const { id: item, choose, options } of items.slice(0, answers)) {
    const chosen = options.slice(0, choose).map((option: { id: string }) => option.id)
    const answer = { seq: 1, options: chosen, elapsedMs: 65_000 }
    await request.put(`api/sittings/${id}/responses/${item}`, { data: answer })
  }
  return id
}
const TEA = { notes: ['steeping-time'] }

test('what is in progress stands apart from what is done, and is gone on with', async ({ page }) => {
  const done = await begin(page, { kind: 'practice', from: { notes: ['lending'] } }, 1)
  await page.request.post(`api/sittings/${done}/finish`)
  const open = await begin(page, { kind: 'practice', from: TEA }, 1)
  await page.goto('en/history')
  const row = page.getByRole('region', { name: 'In progress' }).getByRole('listitem')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('1 of 2 answered')
  await expect(page.getByRole('listitem').filter({ hasText: '빌려주는 기간' })).toContainText('1 min 5 s')
  await row.getByRole('link', { name: /^Continue: / }).click()
  await expect(page).toHaveURL(new RegExp(`/sittings/${open}`))
})

test('an open exam tells no score, and has its deadline; one that is over has its score', async ({ page }) => {
  const over = await begin(page, { kind: 'exam', from: { notes: ['lending'] }, minutes: 10 }, 0)
  await page.request.post(`api/sittings/${over}/finish`)
  await begin(page, { kind: 'exam', from: TEA, minutes: 30 }, 1)
  await page.goto('en/history')
  const open = page.getByRole('region', { name: 'In progress' }).getByRole('listitem')
  await expect(open).toContainText(/1 of 2 answered · until .*\d\d:\d\d/)
  await expect(open.locator('.went time'), 'its parts stay on one line').toHaveCSS('white-space', 'nowrap')
  const marked = page.getByRole('listitem').filter({ hasText: '빌려주는 기간' })
  await expect(marked).toContainText('0/1')
  await expect(marked.getByText('blank 1')).toBeAttached()
})

test('is narrowed to a kind, and to what is in progress', async ({ page }) => {
  await begin(page, { kind: 'practice', from: TEA }, 0)
  const exam = await begin(page, { kind: 'exam', from: { notes: ['lending'] }, minutes: 10 }, 1)
  await page.request.post(`api/sittings/${exam}/finish`)
  await page.goto('en/history')
  const kinds = page.getByRole('navigation', { name: 'Kind' })
  await expect(kinds.getByRole('link')).toHaveText(['All 2', 'In progress 1', 'Practice 1', 'Exams 1'])
  await kinds.getByRole('link', { name: 'Exams' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('빌려주는 기간')
  await kinds.getByRole('link', { name: 'In progress' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('0 of 2 answered')
})

test('a review, which has no other name, is not named twice', async ({ page }) => {
  await begin(page, { kind: 'review', from: { due: true } }, 1)
  await begin(page, { kind: 'practice', from: TEA }, 0)
  await page.goto('en/history')
  await expect(page.locator('.hist .what')).toHaveText(['차 우리는 시간 Practice', 'Review'])
})

test('a practice of which everything is answered is not in progress', async ({ page }) => {
  await begin(page, { kind: 'practice', from: { notes: ['lending'] } }, 1)
  await page.goto('en/history')
  await expect(page.getByRole('region', { name: 'In progress' })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

/** A practice on tea, one on lending, and an unanswered exam on the library. */
async function sitSome(page: Page): Promise<void> {
  await begin(page, { kind: 'practice', from: TEA }, 2)
  const lending = await begin(page, { kind: 'practice', from: { notes: ['lending'] } }, 1)
  const exam = await begin(page, { kind: 'exam', from: { tags: ['library/'] }, minutes: 10 }, 0)
  for (const id of [lending, exam]) await page.request.post(`api/sittings/${id}/finish`)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('is narrowed to a topic and put in another order, and the address keeps it', async ({ page }) => {
      await sitSome(page)
      await page.goto('en/history')
      const rows = page.getByRole('main').getByRole('listitem')
      await expect(rows).toHaveCount(3)
      await page.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'All of 도서관' })
      await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page).toHaveURL(/topic=library&order=oldest$/)
      await expect(rows).toHaveCount(2)
      await expect(rows.first()).toContainText('빌려주는 기간')
      await page.getByRole('navigation', { name: 'Kind' }).getByRole('link', { name: 'Exams' }).click()
      await expect(page).toHaveURL(/kind=exam&topic=library&order=oldest$/)
      await expect(rows).toHaveCount(1)
      await page.goto('en/history?topic=nowhere')
      await expect(rows).toHaveCount(0)
      await expect(page.getByText('Nothing here yet.')).toBeVisible()
    })
  })
}

test('is sorted by score, and not while an exam is open', async ({ page }) => {
  await sitSome(page)
  await page.goto('en/history?order=lowest')
  const scores = page.getByRole('region', { name: 'Lowest score first' })
  await expect(scores.getByRole('listitem')).toHaveCount(3)
  await expect(scores.getByRole('listitem').first()).toContainText('0/')
  await begin(page, { kind: 'exam', from: TEA, minutes: 30 }, 1)
  await page.reload()
  await expect(page.getByText('there is no order by score')).toBeVisible()
  await expect(scores).toHaveCount(0)
})

test('goes along as a table, of what it is narrowed to', async ({ page }) => {
  await sitSome(page)
  await page.goto('en/history?topic=library')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  const [head, ...rows] = readFileSync(await download.path(), 'utf8')
    .split('\r\n')
    .slice(0, -1)
  expect(head).toBe('\uFEFFstarted,finished,kind,title,state,questions,answered,right,seconds,sitting')
  expect(rows.map((row) => row.split(',').slice(2, 7).join())).toEqual([
    expect.stringMatching(/^exam,.*,finished,2,0$/),
    'practice,빌려주는 기간,finished,1,1',
  ])
  expect((await page.request.get('api/me/history.csv?kind=attic')).status()).toBe(400)
})
