import { expect, type Page, test } from '@playwright/test'

interface Asked {
  id: string
  items: { id: string; choose: number; options: { id: string }[] }[]
}

async function begin(page: Page, data: object): Promise<Asked> {
  return (await page.request.post('api/sittings', { data: { kind: 'practice', ...data } })).json()
}

/** Answers the first questions of a sitting with their first options. */
async function answer(page: Page, { id, items }: Asked, count = items.length) {
  for (const item of items.slice(0, count)) {
    const options = item.options.slice(0, item.choose).map((option) => option.id)
    await page.request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options } })
  }
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('a practice of which everything is answered is finished, and is not offered to be continued', async ({ page }) => {
  const practice = await begin(page, { from: { notes: ['steeping-time'] } })
  await answer(page, practice, 1)
  await page.goto('ko')
  await expect(page.getByRole('link', { name: '이어서 풀기' }).first()).toBeVisible()
  await expect(page.getByText('2문제 중 1문제에 답했어요').first()).toBeVisible()
  await answer(page, practice)
  await page.reload()
  await expect(page.getByRole('link', { name: '이어서 풀기' })).toHaveCount(0)
})

test('an open exam, whose time runs, leads before a practice that was begun later', async ({ page }) => {
  await begin(page, { kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 })
  await begin(page, { from: { notes: ['lending'] } })
  await page.goto('en')
  await expect(row(page, 'until').getByRole('link', { name: /Continue/ })).toBeVisible()
})

test('the minutes of the plan are those of reviews, and say so beside a day of practice', async ({ page }) => {
  const practice = await begin(page, { from: { notes: ['steeping-time'] } })
  await answer(page, practice)
  await page.goto('en')
  const plan = page.getByRole('region', { name: 'Until the exam' })
  await expect(plan.getByRole('term').first()).toHaveText('Reviewed today')
  await expect(plan.getByRole('definition').first()).toHaveText('0 of 20 min')
})

test('the contents carry the last mark of each question, and how many of all were seen', async ({ page }) => {
  const practice = await begin(page, { from: { notes: ['steeping-time'] } })
  await answer(page, practice, 1)
  await page.goto('en')
  const note = page.getByRole('region', { name: '차', exact: true }).getByRole('listitem')
  await expect(note.getByRole('link', { name: '차 우리는 시간' })).toBeVisible()
  await expect(
    note.getByRole('img', { name: /^(1 (right|wrong|partly right), 1 not seen yet|1 not seen yet, 1 \w+( right)?)$/ }),
  ).toBeVisible()
  await expect(note.getByText('1 of 2 questions seen')).toBeAttached()
  await expect(page.getByRole('link', { name: /notes: 도서관/ })).toBeVisible()
})

test('what was missed on the last day is asked again, exactly that', async ({ page }) => {
  const practice = await begin(page, { from: { tags: ['drink/', 'library/'] } })
  await answer(page, practice)
  const { items } = await (await page.request.post(`api/sittings/${practice.id}/finish`)).json()
  const missed = items.filter(({ feedback }: { feedback: { verdict: string } }) => feedback.verdict !== 'right')
  expect(missed.length).toBeGreaterThan(0)
  await page.goto('en')
  await row(page, 'Today').getByRole('button', { name: 'Redo mistakes' }).click()
  await expect(page).toHaveURL(/\/sittings\//)
  const asked = await (await page.request.get(`api/sittings/${page.url().split('/').at(-1)}`)).json()
  const ids = (list: { id?: string; item?: string }[]) => list.map(({ id, item }) => id ?? item).sort()
  expect(ids(asked.items)).toEqual(ids(missed))
})

test('an open exam holds back the mark of a question that it asks', async ({ page }) => {
  await answer(page, await begin(page, { from: { notes: ['lending'] } }))
  await page.goto('en')
  await expect(page.getByRole('img', { name: /^1 (right|wrong)$/ }).first()).toBeVisible()
  await begin(page, { kind: 'exam', from: { notes: ['lending'] }, minutes: 30 })
  await page.reload()
  await expect(page.getByRole('img', { name: '1 to be marked after the exam' }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /\d (right|wrong)/ })).toHaveCount(0)
})

test('on a first visit a real question is answered and marked where it stands', async ({ page }) => {
  await page.goto('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/explain every option, right or wrong/)
  const question = page.locator('form', { has: page.getByRole('radio') })
  const stem = await question.getByRole('group').first().textContent()
  await page.getByRole('link', { name: 'Another question' }).click()
  await expect(question.getByRole('group').first()).not.toHaveText(stem!)
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: 'Mark it' }).click()
  await expect(question.getByText(/^(Correct|Not correct)\./)).toBeVisible()
  await expect(page).toHaveURL(/\/en\?other=1$/)
  await page.getByRole('link', { name: 'More questions from this note' }).click()
  await expect(page.getByText(/^(Correct|Not correct)\./)).toBeVisible()
})

test('a note that was left half read is offered to be read on, until it is read to its end', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('en/notes/steeping-time')
  const heading = page.getByRole('heading', { name: '시간과 맛' })
  await expect(async () => {
    await heading.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 300))
    await page.mouse.wheel(0, 4)
    expect(await page.evaluate(() => localStorage.getItem('reading'))).toContain('시간과 맛')
  }).toPass()
  await page.goto('en')
  await expect(page.getByText('Read up to “시간과 맛”')).toBeVisible()
  await page.getByRole('link', { name: 'Read on: 차 우리는 시간' }).click()
  await expect(page).toHaveURL(/steeping-time#/)
  await expect(async () => {
    await page.mouse.wheel(0, 400)
    expect(await page.evaluate(() => localStorage.getItem('reading'))).toBeNull()
  }).toPass()
  await page.goto('en')
  await expect(page.getByText('Read up to')).toHaveCount(0)
})

test('the note that is half read is marked in the contents, once a question of it was answered', async ({ page }) => {
  await answer(page, await begin(page, { from: { notes: ['steeping-time'] } }), 1)
  const place = { slug: 'steeping-time', title: '차 우리는 시간', lang: 'ko', anchor: 'taste', heading: '시간과 맛' }
  await page.goto('en')
  await expect(row(page, '차 우리는 시간').getByText('reading', { exact: true })).toHaveCount(0)
  await page.evaluate((place) => localStorage.setItem('reading', JSON.stringify(place)), place)
  await page.reload()
  const contents = page.getByRole('region', { name: 'Contents' })
  await expect(contents.getByText('reading', { exact: true })).toHaveCount(1)
  await expect(contents.getByRole('listitem').filter({ hasText: '차 우리는 시간' })).toContainText('reading')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the question of the first visit is answered and marked all the same', async ({ page }) => {
    await page.goto('en')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Mark it' }).click()
    await expect(page.getByText(/^(Correct|Not correct)\./)).toBeVisible()
  })
})

test('on a day off, the home page, the review and the plan say so, and ask nothing', async ({ page }) => {
  await answer(page, await begin(page, { from: { notes: ['steeping-time'] } }))
  const dates: { date: string }[] = (await (await page.request.get('api/me/plan')).json()).days
  const weekday = new Date(dates[0]!.date).getUTCDay() || 7
  await page.request.put('api/me/plan', { data: { daysOff: [weekday] } })
  for (const path of ['en', 'en/review']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today is a day off')
  }
  await page.goto('en/plan')
  await expect(page.getByText('Today is a day off.')).toBeVisible()
})
