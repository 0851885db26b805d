import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { ItemId, SittingId } from '@/lib/model/ids'
import { memoryAnswerStore } from './memory-answer-store'
import { type AnswerNews, backOffMs, type Delivery, StoredOutbox, type WaitingAnswer } from './outbox'
import { saveStatus, withNews } from './save-status'

const sitting = 's' as SittingId
const answer = (item: string, seq = 1): WaitingAnswer => ({
  sitting,
  note: null,
  item: item as ItemId,
  seq,
  options: [],
  confidence: null,
  elapsedMs: null,
  refused: null,
})
const acknowledged: Delivery = { kind: 'acknowledged', sitting, body: { saved: true } }
const unreachable: Delivery = { kind: 'unreachable', retryAfterMs: null }

/** An outbox with a fake connection. It gives the listed outcomes and then acknowledges everything. */
function outboxOver(line: Delivery[]) {
  const store = memoryAnswerStore()
  const sent: string[] = []
  const news: AnswerNews[] = []
  const delays: number[] = []
  let again: (() => void) | null = null
  const outbox = new StoredOutbox({
    store,
    deliver: async ({ item, seq }) => {
      sent.push(`${item}${seq}`)
      return line.shift() ?? acknowledged
    },
    schedule: (flush, delayMs) => {
      delays.push(delayMs)
      again = flush
      return () => {
        again = null
      }
    },
    random: () => 0,
  })
  outbox.subscribe((heard) => news.push(heard))
  return { outbox, store, sent, news, delays, retry: () => again?.() }
}

test('an acknowledged answer leaves the outbox and reports the reply of the server', async () => {
  const { outbox, store, news } = outboxOver([])
  await outbox.put(answer('a'))
  await outbox.flush()
  expect(await store.all()).toEqual([])
  expect(news.at(-1)).toMatchObject({ kind: 'acknowledged', body: { saved: true } })
})

test('an answer waits while the connection is lost and is sent again with the same seq', async () => {
  const { outbox, store, sent, retry } = outboxOver([unreachable])
  await outbox.put(answer('a'))
  await outbox.flush()
  expect(await store.all()).toHaveLength(1)
  retry()
  await outbox.flush()
  expect(sent).toEqual(['a1', 'a1'])
  expect(await store.all()).toEqual([])
})

test('the outbox waits longer after each failure, and as long as the server asks', async () => {
  const { outbox, delays } = outboxOver([unreachable, unreachable, { kind: 'unreachable', retryAfterMs: 7000 }])
  await outbox.put(answer('a'))
  for (let attempt = 1; attempt <= 3; attempt++) await outbox.flush()
  expect(delays).toEqual([1000, 2000, 7000])
})

test('a refused answer is kept, reported, and not sent again', async () => {
  const { outbox, store, sent, news } = outboxOver([{ kind: 'refused', sitting, status: 409 }])
  await outbox.put(answer('a'))
  await outbox.flush()
  await outbox.flush()
  expect(sent).toEqual(['a1'])
  expect(news.at(-1)).toMatchObject({ kind: 'refused', refusal: { status: 409 } })
  expect(await store.all()).toMatchObject([{ refused: { status: 409 } }])
})

test('a refused answer does not hold up later ones', async () => {
  const { outbox, store } = outboxOver([{ kind: 'refused', sitting, status: 409 }])
  await outbox.put(answer('a'))
  await outbox.put(answer('b'))
  await outbox.flush()
  expect((await store.all()).map(({ item }) => item)).toEqual(['a'])
})

test.each([0, 1, 2, 3, 4])('an answer that is given %i ticks after another one arrived is sent', async (ticks) => {
  const { outbox, store, sent } = outboxOver([])
  const giveNext = async () => {
    for (let tick = 0; tick < ticks; tick++) await undefined
    await outbox.put(answer('b'))
  }
  outbox.subscribe((heard) => {
    if (heard.kind === 'acknowledged' && heard.answer.item === 'a') void giveNext()
  })
  await outbox.put(answer('a'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(sent).toEqual(['a1', 'b1'])
  expect(await store.all()).toEqual([])
})

const HOUR_MS = 3_600_000
const untilRetried = async () => void (await vi.advanceTimersByTimeAsync(0))

/** An outbox on the fake clock. Until `reach` is called, its server gives one outcome. */
function outboxOnClock(outcome: Delivery) {
  vi.useFakeTimers()
  const store = memoryAnswerStore()
  const news: AnswerNews[] = []
  let [requests, isReachable] = [0, false]
  const outbox = new StoredOutbox({
    store,
    deliver: async () => {
      requests++
      return isReachable ? acknowledged : outcome
    },
    schedule: (flush, delayMs) => {
      const timer = setTimeout(flush, delayMs)
      return () => clearTimeout(timer)
    },
    random: () => 0,
  })
  outbox.subscribe((heard) => news.push(heard))
  return {
    outbox,
    store,
    news,
    requests: () => requests,
    reach: () => {
      isReachable = true
    },
  }
}
afterEach(() => vi.useRealTimers())

/** How many requests an hour without a connection costs. */
async function requestsOfAnHour(answers: number): Promise<number> {
  const { outbox, requests } = outboxOnClock(unreachable)
  for (let item = 0; item < answers; item++) {
    await outbox.put(answer(`i${item}-`))
    await vi.advanceTimersByTimeAsync(HOUR_MS / answers)
  }
  return requests()
}

test('an hour without a connection costs one request more for each answer that is given, and no more', async () => {
  const withOne = await requestsOfAnHour(1)
  expect(withOne).toBeLessThan(130) // one each half minute
  for (const answers of [20, 200]) expect(await requestsOfAnHour(answers)).toBeLessThan(withOne + answers)
})

test('there is one retry at a time, however many answers wait and whoever asks to send them', async () => {
  const { outbox } = outboxOnClock(unreachable)
  for (let item = 0; item < 20; item++) await outbox.put(answer(`i${item}-`))
  await untilRetried()
  for (let asked = 0; asked < 5; asked++) await outbox.flush()
  expect(vi.getTimerCount()).toBe(1)
})

test('an answer given before the retry is due is sent at once, with the others: the server may be back', async () => {
  const { outbox, store, reach } = outboxOnClock(unreachable)
  await outbox.put(answer('a'))
  await untilRetried()
  reach()
  await outbox.put(answer('b'))
  await untilRetried()
  expect(await store.all()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test.each([0, 1, 2, 3, 4])(
  'what is asked for %i ticks after a failure leaves no answer without a retry',
  async (ticks) => {
    const { outbox, store, news, reach } = outboxOnClock(unreachable)
    const flushSoon = async () => {
      for (let tick = 0; tick < ticks; tick++) await undefined
      reach()
      await outbox.flush()
    }
    outbox.subscribe(({ kind }) => {
      if (kind === 'waiting' && news.length < 4) void flushSoon()
    })
    await outbox.put(answer('a'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await store.all()).toEqual([])
  },
)

test('all answers are sent at once when the connection is back, and the retry is given up', async () => {
  const { outbox, store, reach } = outboxOnClock(unreachable)
  for (const item of ['a', 'b']) await outbox.put(answer(item))
  await untilRetried()
  reach()
  await outbox.flush()
  expect(await store.all()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing is sent before the time that the server asked to wait, whatever is answered and asked', async () => {
  const { outbox, store, news, requests, reach } = outboxOnClock({ kind: 'unreachable', retryAfterMs: 60_000 })
  await outbox.put(answer('a'))
  await untilRetried()
  reach()
  await outbox.put(answer('b'))
  expect(news.at(-1)).toMatchObject({ kind: 'waiting', answer: { item: 'b' } })
  const isSent = outbox.flush()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(requests()).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  await isSent
  expect(await store.all()).toEqual([])
})

test('whatever the connection does, every answer arrives and the outbox ends empty', async () => {
  const outcome = fc.constantFrom<Delivery>(acknowledged, unreachable)
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), async (line, count) => {
      const { outbox, store, news } = outboxOver([...line])
      for (let item = 0; item < count; item++) await outbox.put(answer(`i${item}-`))
      for (let round = 0; round <= line.length; round++) await outbox.flush()
      expect(await store.all()).toEqual([])
      const arrived = news.filter(({ kind }) => kind === 'acknowledged').map((heard) => heard.answer.item)
      expect(new Set(arrived).size).toBe(count)
    }),
  )
})

test('backs off from one second to thirty, with a random half', () => {
  expect([1, 2, 3, 10].map((failures) => backOffMs(failures, () => 0))).toEqual([1000, 2000, 4000, 30_000])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, chance) => {
      const delay = backOffMs(failures, () => chance)
      expect(delay).toBeGreaterThanOrEqual(500)
      expect(delay).toBeLessThanOrEqual(30_000)
    }),
  )
})

const after = (...news: AnswerNews[]) => saveStatus(news.reduce(withNews, new Map()))

test('says "saved" only when every answer was acknowledged', () => {
  const a = { kind: 'acknowledged', answer: answer('a'), sitting, body: {} } as const
  expect(after(a)).toEqual({ kind: 'saved' })
  expect(after(a, { kind: 'sending', answer: answer('b') })).toEqual({ kind: 'saving' })
  expect(after(a, { kind: 'waiting', answer: answer('b') }, { kind: 'sending', answer: answer('c') })).toEqual({
    kind: 'waiting',
    count: 2,
  })
  expect(after(a, { kind: 'refused', answer: answer('b'), refusal: { status: 409 } })).toEqual({
    kind: 'refused',
    count: 1,
  })
})

test('counts the answers to one question once, however often the learner changes their mind', () => {
  const waiting = (item: string, seq: number) => ({ kind: 'waiting', answer: { ...answer(item), seq } }) as const
  expect(after(waiting('a', 1), waiting('a', 2), waiting('b', 3))).toEqual({ kind: 'waiting', count: 2 })
})

test('says nothing before there was an answer', () => {
  expect(after()).toEqual({ kind: 'quiet' })
})
