import { expect, test } from 'vitest'
import { isOff } from './days-of-plan'

test('a week begins with Monday, which is 1, and ends with Sunday, which is 7', () => {
  const plan = { daysOff: [1, 7] as const }
  const off = ['2026-11-29', '2026-11-30', '2026-12-01'].filter((date) => isOff({ daysOff: [...plan.daysOff] }, date))
  expect(off).toEqual(['2026-11-29', '2026-11-30'])
})
