import { expect, type Page, test } from '@playwright/test'
import { ClockedServer } from './support/clocked-server.mjs'
import { expectNoViolations } from './support/page-checks'
import { Keys, Student } from './support/student.mjs'

// The second day: notes answered on a phone today are due tomorrow, even at an earlier hour, and reviewing them shows
// in the progress. The server's clock is changed meanwhile.

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The time until it is next eight in the evening in Seoul. */
const UNTIL_EVENING_MS = DAY_MS - ((Date.now() + (9 - 20) * HOUR_MS) % DAY_MS)

let server: ClockedServer
test.beforeAll(async () => {
  server = await ClockedServer.open('e2e/vault')
  await hoursLater(0)
})
test.afterAll(() => server.close())

/** A faster answer says nothing about memory, because nobody can have read the question. */
const READING_MS = 3_500

/** Sets the clock to some hours after the first evening. */
const hoursLater = (hours: number) => server.moveTo((UNTIL_EVENING_MS + hours * HOUR_MS) / DAY_MS)

/** Counts taps. */
class Phone {
  taps = 0
  constructor(readonly page: Page) {}

  tap = async (locator: ReturnType<Page['locator']>) => {
    this.taps++
    await locator.click()
  }

  open = (path: string) => this.page.goto(server.url + path)
}

async function answerWrong(phone: Phone) {
  const form = phone.page
    .locator('form', { has: phone.page.getByRole('radio') })
    .filter({ visible: true })
    .first()
  // The key is `B` in the vault. On a note's page, options are in the author's order.
  await phone.tap(form.getByRole('radio', { name: 'A', exact: false }).first())
  await phone.tap(form.getByRole('button', { name: '채점하기' }))
  await expect(form.getByText(/^(맞았어요|틀렸어요)/)).toBeVisible()
}

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, timezoneId: 'Asia/Seoul', locale: 'ko-KR' })

test('a link is opened on a phone, read, answered, explained; due tomorrow, reviewed, and shown in the progress', async ({
  page,
}) => {
  test.setTimeout(400_000)
  const phone = new Phone(page)
  await phone.open('/ko/notes/steeping-time')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('차 우리는 시간')
  await answerWrong(phone)
  await expect(page.getByText('주전자의 크기는 맛의 진하기와 무관합니다')).toBeVisible()
  expect(phone.taps, 'from the link to the explanation').toBe(2)

  await hoursLater(23) // at seven on the next evening
  phone.taps = 0
  await phone.open('/ko')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^오늘은 .+ 문제면 돼요$/)
  await phone.tap(page.getByRole('button', { name: '복습 시작' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('오늘 복습')
  expect(phone.taps, 'today’s review begins with one tap').toBe(1)
  await expect(page.getByRole('complementary', { name: '이 노트의 기억' }).first()).toContainText('어제')
  while (!(await answerOne(phone)))
    await phone.tap(page.getByRole('button', { name: '다음 문제' }).filter({ visible: true }))
  await expect(page.getByText('다음 복습').filter({ visible: true })).toBeVisible()
  await phone.tap(page.getByRole('button', { name: '결과 보기' }).filter({ visible: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(오늘은 끝|오늘 몫이 .+ 문제 남았어요)$/)

  await phone.open('/ko/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+번 답해서 \d+번 맞혔어요$/)
  await expect(page.getByText('22주 가운데 2일')).toBeVisible()
  const domain = page.getByRole('row').filter({ hasText: '차' }).first()
  await expect(domain).toContainText(/지금 기억\s*\d+%/)
})

/** Answers the shown question with its first options. @returns whether it was the last one */
async function answerOne({ page, tap }: Phone): Promise<boolean> {
  const question = page.locator('form', { has: page.locator('.opt') }).filter({ visible: true })
  await page.waitForTimeout(READING_MS)
  for (const input of (await question.locator('.opt input').all()).slice(0, await toChoose(question))) await tap(input)
  await tap(question.getByRole('button', { name: '채점하기' }))
  const next = question.getByRole('button', { name: /다음 문제|결과 보기/ })
  return (await next.textContent())!.includes('결과 보기')
}

/** How many options to choose. */
async function toChoose(question: ReturnType<Page['locator']>): Promise<number> {
  return (await question.getByRole('checkbox').count()) > 0 ? 2 : 1
}

/** Answers the question of the bitter tea: `option` begins with these words. */
async function answerBitter({ request }: Page, option: string) {
  const from = { notes: ['steeping-time'] }
  const begun = await request.post(`${server.url}/api/sittings`, { data: { kind: 'practice', from } })
  const { id, items } = await begun.json()
  const item = items.find(({ stem }: { stem: string }) => stem.includes('bitter'))
  const chosen = item.options.find(({ text }: { text: string }) => text.startsWith(option))
  await request.put(`${server.url}/api/sittings/${id}/responses/${item.id}`, {
    data: { seq: 1, options: [chosen.id] },
  })
}

test('a mistake that is put right on the next day is cleared, and its shelf is free of violations', async ({
  page,
}) => {
  test.setTimeout(400_000)
  await answerBitter(page, 'The size of the pot')
  await hoursLater(23 + 24)
  await answerBitter(page, 'The time that the leaves')
  await page.goto(`${server.url}/ko/mistakes?shelf=cleared`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('한 문제를 지웠어요')
  await expectNoViolations(page, 'the cleared shelf')
})

test('an exam that is today or over is called so, and its plan can still be changed', async ({ page }) => {
  const title = page.getByRole('heading', { level: 1 })
  await hoursLater(23 + 24)
  await page.goto(`${server.url}/ko/plan`)
  await answerBitter(page, 'The size of the pot')
  const plan = async () => (await page.request.get(`${server.url}/api/me/plan`)).json()
  const examDate = (await plan()).days[0].date
  await page.request.put(`${server.url}/api/me/plan`, { data: { examDate } })
  await page.reload()
  await expect(title).toHaveText('오늘이 시험 날이에요, 하루 20분')
  await expect(page.getByText('이대로면 30일 뒤에')).toBeVisible()
  await hoursLater(23 + 48)
  await page.reload()
  await expect(title).toHaveText(/^\d+월 \d+일 시험은 지났어요, 하루 20분$/)
  await expect(page.getByRole('columnheader', { name: '30일 뒤 기억' })).toBeVisible()
  await page.getByRole('radio', { name: '45분' }).check()
  await page.getByRole('button', { name: '계획 바꾸기' }).click()
  await expect(page.getByRole('status')).toHaveText('계획을 저장했어요.')
  expect((await plan()).plan).toMatchObject({ examDate, minutesADay: 45 })
  const earlier = await page.request.put(`${server.url}/api/me/plan`, { data: { examDate: '2020-01-01' } })
  expect(earlier.status()).toBe(400)
})

test('a note that is missed is told to come once more today, and does as the first of what is left', async ({
  page,
  context,
}) => {
  test.setTimeout(400_000)
  const student = new Student(server.url, await Keys.of(server.url))
  await hoursLater(0)
  const ofDue = { kind: 'review', from: { due: true }, count: 1 }
  const missed = await student.begin(ofDue)
  await context.addCookies([student.browserCookie])
  await student.work(missed, () => ({ isRight: false }))
  await page.goto(`${server.url}/ko/sittings/${missed.id}`)
  await expect(page.getByText(/^오늘 몫이 남으면 오늘 한 번 더, 아니면 \d+월 \d+일/)).toBeVisible()
  await student.ask('POST', `/api/sittings/${missed.id}/finish`)

  const lineOf = async ({ id, items }: typeof missed) =>
    (await student.ask('GET', `/api/sittings/${id}/review`)).marked[items[0]!.id]
  const { note } = await lineOf(missed)
  const other = note.slug === 'steeping-time' ? 'lending' : 'steeping-time'
  await student.sit({ kind: 'practice', from: { notes: [other] } }, () => ({ isRight: true }))
  await page.goto(`${server.url}/ko/sittings/${missed.id}/result`)
  await expect(page.getByRole('listitem').filter({ hasText: note.title }).first()).toContainText('오늘 다시')
  const again = await student.begin(ofDue)
  await student.work(again, () => ({ isRight: false }))
  expect(await lineOf(again)).toMatchObject({ note, againToday: false })
})

test('when the minutes of the day are used up, its share is done, and what waits can be asked', async ({
  page,
  context,
}) => {
  test.setTimeout(400_000)
  const student = new Student(server.url, await Keys.of(server.url))
  await hoursLater(0)
  await student.sit({ kind: 'practice', from: { pool: 'unseen' } }, () => ({ isRight: false }))
  await student.ask('PUT', '/api/me/plan', { minutesADay: 5 })
  await hoursLater(24)
  await student.sit({ kind: 'review', from: { due: true }, count: 2 }, () => ({ isRight: true, seconds: 180 }))
  await context.addCookies([student.browserCookie])
  await page.goto(`${server.url}/ko/review`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('오늘 몫은 다 했어요')
  await expect(page.getByText('복습할 노트가 2개 더 있지만, 기다려도 돼요.')).toBeVisible()
  await expect(page.getByRole('list', { name: '날마다 다시 나올 노트' }).getByRole('listitem').first()).toContainText(
    '–',
  )
  await expect(page.getByRole('link', { name: '읽고 풀기' })).toHaveCount(0)
  await page.getByRole('button', { name: '지금 2문제 하기' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('오늘 복습')
})

test('what was answered while the clock was a year ahead is asked again when it is right, and then as usual', async () => {
  const student = new Student(server.url, await Keys.of(server.url))
  const review = async () => {
    const { due, waiting } = await student.ask('GET', '/api/me/review')
    return due + waiting
  }
  await student.ask('PUT', '/api/me/plan', { minutesADay: 600 })
  await hoursLater(365 * 24)
  await student.sit({ kind: 'practice', from: { pool: 'all' }, count: 100 }, () => ({ isRight: true }))
  await hoursLater(0)
  const { notes, days, week } = await student.ask('GET', '/api/me/progress')
  expect(days, 'no day of next year').toEqual([])
  expect(week).toEqual({ practice: 0, review: 0, exam: 0 })
  expect(await review()).toBe(notes.length)
  await student.sit({ kind: 'review', from: { due: true } }, () => ({ isRight: true }))
  expect(await review()).toBe(0)
  await hoursLater(60 * 24)
  expect(await review(), 'long before the year is over').toBe(notes.length)
})
