import { type APIRequestContext, expect, test } from '@playwright/test'

// Review, undo, plan and progress over HTTP: they depend on the answers and on nothing else.

interface Sitting {
  id: string
  items: { id: string; choose: number; options: { id: string }[] }[]
}

async function begin(request: APIRequestContext, body: object): Promise<Sitting> {
  const response = await request.post('api/sittings', { data: body })
  expect(response.status()).toBe(201)
  return response.json()
}

async function answerAll(request: APIRequestContext, { id, items }: Sitting, seq = 1) {
  for (const { id: item, choose, options } of items) {
    const chosen = options.slice(0, choose).map((option) => option.id)
    const data = { seq, options: chosen, confidence: 'guessed', elapsedMs: 20_000 }
    expect((await request.put(`api/sittings/${id}/responses/${item}`, { data })).ok()).toBe(true)
  }
}

/** The parts that do not change with time. */
const countsOf = ({ answers, days, notes }: Progress) => {
  return { answers, days, notes: notes.map(({ slug, seen, facility }) => ({ slug, seen, facility })) }
}
interface Progress {
  answers: number
  days: object[]
  notes: { slug: string; seen: number; facility: object }[]
}

const practice = { kind: 'practice', from: { tags: ['library/'] } }
const ask = async (request: APIRequestContext, path: string) => (await request.get(`api/me/${path}`)).json()

test('who has answered nothing has a plan, no progress, and new notes to review', async ({ request }) => {
  expect(await ask(request, 'progress')).toMatchObject({ openExam: null, answers: 0, notes: [], days: [], worth: [] })
  const review = await ask(request, 'review')
  expect(review).toMatchObject({ due: 0, leeches: [], weakest: null, openReview: null })
  expect(review.new).toBeGreaterThan(0)
  expect(await ask(request, 'plan')).toMatchObject({ isMade: false, plan: { minutesADay: 20, examDate: null } })
})

test('what was answered is in the progress, and what was undone is not', async ({ request }) => {
  const sitting = await begin(request, practice)
  await answerAll(request, sitting)
  const before = await ask(request, 'progress')
  expect(before.answers).toBe(sitting.items.length)
  expect(before.days).toMatchObject([{ answers: sitting.items.length }])
  expect(before.notes.reduce((sum: number, note: { seen: number }) => sum + note.seen, 0)).toBe(sitting.items.length)
  const { weeks } = before.topics.find(({ tag }: { tag: string }) => tag === 'library')
  expect(weeks.map(({ answers }: { answers: number }) => answers)).toEqual([0, 0, 0, 0, 0, sitting.items.length])
  const undone = await request.post(`api/sittings/${sitting.id}/undo`)
  const last = sitting.items.at(-1)!
  expect(await undone.json()).toEqual({ item: last.id, seq: 1 })
  expect((await ask(request, 'progress')).answers).toBe(sitting.items.length - 1)
  await answerAll(request, { ...sitting, items: [last] }, 2)
  expect(countsOf(await ask(request, 'progress'))).toEqual(countsOf(before))
  expect((await request.post('api/me/review/undo')).status()).toBe(409) // the last answer is in no review
  const { responses } = await ask(request, 'export')
  expect(responses.filter((response: { undone: boolean }) => response.undone)).toMatchObject([
    { item: last.id, seq: 1 },
  ])
})

test('a review asks what is due or new, says when it comes again, and its last answer is undone', async ({
  request,
}) => {
  const { new: fresh } = await ask(request, 'review')
  const review = await begin(request, { kind: 'review', from: { due: true } })
  expect(review.items).toHaveLength(fresh)
  const [first] = review.items
  const lines = async () => (await request.get(`api/sittings/${review.id}/review`)).json()
  const asked = (await lines()).ask[first!.id]
  expect(asked).toMatchObject({ lastAt: null, retention: null })
  await answerAll(request, { ...review, items: [first!] })
  const isTomorrow = asked.next.right.sure === asked.next.wrong
  expect(isTomorrow, 'until each question was right').toBe((await lines()).marked[first!.id].items > 1)
  expect(await lines()).toMatchObject({ undoable: first!.id, marked: { [first!.id]: { met: 1, leech: null } } })
  const left = fresh - 1
  expect(await ask(request, 'review')).toMatchObject({ openReview: review.id, openReviewLeft: left })
  const undo = () => request.post('api/me/review/undo')
  expect([(await undo()).status(), (await undo()).status()]).toEqual([200, 200])
  expect(await lines()).toMatchObject({ undoable: null, marked: {} })
})

test('an exam that is open holds all of it back, and is named', async ({ request }) => {
  await answerAll(request, await begin(request, practice))
  const exam = await begin(request, { kind: 'exam', from: { tags: ['library/'] }, minutes: 10 })
  const refused = await request.post('api/sittings', { data: { kind: 'review', from: { due: true } } })
  expect([refused.status(), (await refused.json()).openExam]).toEqual([409, exam.id])
  for (const path of ['review', 'progress', 'plan']) expect((await ask(request, path)).openExam).toBe(exam.id)
  expect(await ask(request, 'progress')).toMatchObject({ answers: 0, notes: [], days: [] })
  await answerAll(request, exam)
  await request.post(`api/sittings/${exam.id}/finish`)
  const progress = await ask(request, 'progress')
  expect(progress.openExam).toBeNull()
  expect(progress.notes.length).toBeGreaterThan(0)
})

test('the plan says what rests cost, which is nothing of a day and something of the notes', async ({ request }) => {
  await answerAll(request, await begin(request, practice))
  const { rests, plan, days } = await ask(request, 'plan')
  expect(rests.map(({ days }: { days: number }) => days)).toEqual([0, 3, 7])
  for (const { unmet, memory } of rests) {
    expect(unmet).toBeGreaterThanOrEqual(0)
    expect(0 < memory[0] && memory[0] <= memory[1] && memory[1] < 1).toBe(true)
  }
  for (const { minutes } of days) expect(minutes).toBeLessThanOrEqual(plan.minutesADay)
})

test('a plan is kept as it was said, and what does not fit is refused', async ({ request }) => {
  const put = (data: object) => request.put('api/me/plan', { data })
  const kept = await put({ minutesADay: 45, daysOff: [6, 7], examDate: '2099-12-12' })
  expect(await kept.json()).toMatchObject({ isMade: true, plan: { minutesADay: 45, daysOff: [6, 7], extraTime: 1 } })
  expect((await put({ streak: true })).ok()).toBe(true)
  const { plan, days } = await ask(request, 'plan')
  expect(plan).toMatchObject({ minutesADay: 45, examDate: '2099-12-12', streak: true })
  expect(days).toHaveLength(120)
  expect(Math.max(...days.map((day: { minutes: number }) => day.minutes))).toBeLessThanOrEqual(45)
  for (const data of [{ examDate: '2020-01-01' }, { blueprint: 'none' }, { minutesADay: 0 }, { daysOff: [8] }]) {
    expect((await put(data)).status(), JSON.stringify(data)).toBe(400)
  }
})

test('a note that is set aside is asked in no review until it is taken back', async ({ request }) => {
  const { items } = await begin(request, { kind: 'review', from: { due: true } })
  const found = 'lending'
  expect((await request.put(`api/me/suspended/${found}`, { data: { until: null } })).ok()).toBe(true)
  expect((await ask(request, 'review')).suspended).toMatchObject([{ slug: found, until: null }])
  expect((await begin(request, { kind: 'review', from: { due: true } })).items.length).toBeLessThan(items.length)
  expect((await request.delete(`api/me/suspended/${found}`)).status()).toBe(204)
  expect((await ask(request, 'review')).suspended).toEqual([])
  expect((await request.put('api/me/suspended/never', { data: { until: null } })).status()).toBe(404)
})

test('a note that is set aside is not offered as the weakest', async ({ request }) => {
  await answerAll(request, await begin(request, practice))
  const { slug } = (await ask(request, 'review')).weakest
  await request.put(`api/me/suspended/${slug}`, { data: { until: null } })
  const next = (await ask(request, 'review')).weakest
  expect([next === null, next?.slug], 'another note of the library').toEqual([false, expect.not.stringMatching(slug)])
})
