import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { OneAtATime } from './one-at-a-time'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Work that takes 100 ms and is logged. */
function slowWork() {
  const counts = { begun: 0, atOnce: 0, mostAtOnce: 0 }
  const work = new OneAtATime(async () => {
    counts.begun++
    counts.mostAtOnce = Math.max(counts.mostAtOnce, ++counts.atOnce)
    await new Promise((done) => setTimeout(done, 100))
    counts.atOnce--
  })
  return { work, counts }
}

test('waits for a pause without requests', async () => {
  const { work, counts } = slowWork()
  for (let asked = 0; asked < 1000; asked++) {
    work.whenQuietFor(30)
    await vi.advanceTimersByTimeAsync(29)
  }
  expect(counts.begun).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(counts.begun).toBe(1)
})

test('runs once more, and not a thousand times, after requests during a run', async () => {
  const { work, counts } = slowWork()
  void work.run()
  for (let asked = 0; asked < 1000; asked++) void work.run()
  await vi.runAllTimersAsync()
  expect(counts).toMatchObject({ begun: 2, mostAtOnce: 1 })
})

test('resolves a request when its run is done', async () => {
  const { work, counts } = slowWork()
  void work.run()
  const asked = work.run()
  await vi.advanceTimersByTimeAsync(150)
  let isTold = false
  void asked.then(() => (isTold = true))
  await vi.advanceTimersByTimeAsync(49)
  expect(isTold).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect([isTold, counts.begun, counts.atOnce]).toEqual([true, 2, 0])
})

test('runs again after a failure', async () => {
  let begun = 0
  const work = new OneAtATime(async () => {
    begun++
    throw new Error('no')
  })
  await expect(work.run()).rejects.toThrow('no')
  await expect(work.run()).rejects.toThrow('no')
  expect(begun).toBe(2)
})
