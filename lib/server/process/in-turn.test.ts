import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

const compute = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('what comes while many computations wait is served before the next of them', async () => {
  const done: string[] = []
  const computed = Array.from({ length: 20 }, (_, i) =>
    inTurn(() => {
      compute(5)
      done.push(`computed ${i}`)
    }),
  )
  await setTimeout(1)
  done.push('served')
  await Promise.all(computed)
  expect(done.indexOf('served')).toBeLessThan(10)
  expect(done.filter((one) => one !== 'served')).toEqual(computed.map((_, i) => `computed ${i}`))
})

test('a computation that fails fails alone', async () => {
  const failing = inTurn(() => {
    throw new Error('no')
  })
  const next = inTurn(() => 1)
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe(1)
})
