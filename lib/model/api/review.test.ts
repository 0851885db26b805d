import { expect, test } from 'vitest'
import { SuspensionBody } from './review'

test.each(['0001-01-01T00:00:00Z', '2026-12-24T09:00:00+09:00', '9999-12-31T23:59:59Z', null])(
  'a note can be set aside until %s',
  (until) => {
    expect(SuspensionBody.safeParse({ until }).success).toBe(true)
  },
)

test.each([
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '2026-02-30T09:00:00Z',
  '+010000-01-01T00:00:00Z',
  'tomorrow',
])('a note cannot be set aside until %s, which no database stores', (until) => {
  expect(SuspensionBody.safeParse({ until }).success).toBe(false)
})
