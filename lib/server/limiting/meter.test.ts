import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Meter, take } from './meter'

/** Ten per second, five of them at once. */
const limit = { name: 'reads', secondsEach: 0.1, burstSeconds: 0.5 }

/** How many of `count` requests are allowed. */
const allowed = (meter: Meter, client: string, now: number, takes: number, cost = 1) =>
  Array.from({ length: takes }, () => take([[meter, client]], now, cost)).filter((wait) => wait === 0).length

test('allows a burst, then says how long to wait, and allows again after that time', () => {
  const meter = new Meter(limit)
  expect(allowed(meter, 'mina', 100, 8)).toBe(5)
  const wait = take([[meter, 'mina']], 100)
  expect(wait).toBeCloseTo(0.1)
  expect(take([[meter, 'mina']], 100 + wait / 2)).toBeGreaterThan(0)
  expect(take([[meter, 'mina']], 100 + wait)).toBe(0)
})

test('allows no more than the burst and the rate, however requests come', () => {
  const times = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 200, maxLength: 400 })
  fc.assert(
    fc.property(times, (seconds) => {
      const meter = new Meter(limit)
      const sorted = seconds.sort((a, b) => a - b)
      const taken = sorted.filter((now) => take([[meter, 'mina']], now) === 0)
      for (const [i, from] of taken.entries()) {
        for (const [k, to] of taken.slice(i).entries()) expect(k + 1).toBeLessThanOrEqual(5 + (to - from) / 0.1 + 1e-6)
      }
    }),
    { numRuns: 20 },
  )
})

test('a refusal costs nothing: a client that keeps asking is allowed as soon as one that waits', () => {
  const [asks, waits] = [new Meter(limit), new Meter(limit)]
  for (const meter of [asks, waits]) allowed(meter, 'mina', 0, 5)
  for (let i = 1; i < 100; i++) take([[asks, 'mina']], 0.0009 * i)
  expect([take([[asks, 'mina']], 0.1), take([[waits, 'mina']], 0.1)]).toEqual([0, 0])
})

test('who is refused for the sake of others pays nothing', () => {
  const [learners, addresses] = [new Meter(limit), new Meter(limit)]
  allowed(addresses, 'school', 0, 5)
  const ask = (now: number) =>
    take(
      [
        [learners, 'mina'],
        [addresses, 'school'],
      ],
      now,
    )
  for (let i = 0; i < 10; i++) expect(ask(0)).toBeGreaterThan(0)
  expect(allowed(learners, 'mina', 0, 6)).toBe(5)
})

test('allows a request that costs more than a burst, and then nothing until it is paid for', () => {
  const meter = new Meter(limit)
  expect([take([[meter, 'mina']], 0, 30), take([[meter, 'mina']], 1) > 0, take([[meter, 'mina']], 2.6)]).toEqual([
    0,
    true,
    0,
  ])
})

test('100,000 invented clients neither free a limited client nor limit others', () => {
  const meter = new Meter(limit)
  allowed(meter, 'flooder', 0, 5)
  for (let i = 0; i < 100_000; i++) take([[meter, `invented ${i}`]], 0)
  expect(take([[meter, 'flooder']], 0)).toBeGreaterThan(0)
  const others = Array.from({ length: 1_000 }, (_, i) => take([[meter, `learner ${i}`]], 0))
  expect(others.filter((wait) => wait > 0).length).toBeLessThan(100)
})
