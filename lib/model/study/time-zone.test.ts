import { expect, test } from 'vitest'
import { zoneOf } from './time-zone'

const server = Intl.DateTimeFormat().resolvedOptions().timeZone

test('uses the browser’s time zone', () => {
  expect(['Asia/Seoul', 'America/St_Johns', 'UTC'].map(zoneOf)).toEqual(['Asia/Seoul', 'America/St_Johns', 'UTC'])
})

test('uses the server’s time zone if the browser’s is missing or invalid', () => {
  for (const said of [undefined, '', 'Mars/Olympus', '<script>', 'x'.repeat(5000)]) expect(zoneOf(said)).toBe(server)
})
