import { expect, test } from 'vitest'
import { zoneOf } from './time-zone'

const server = Intl.DateTimeFormat().resolvedOptions().timeZone

test('takes the zone that the browser says', () => {
  expect(['Asia/Seoul', 'America/St_Johns', 'UTC'].map(zoneOf)).toEqual(['Asia/Seoul', 'America/St_Johns', 'UTC'])
})

test('takes the server’s zone where the browser says none, or something that is none', () => {
  for (const said of [undefined, '', 'Mars/Olympus', '<script>', 'x'.repeat(5000)]) expect(zoneOf(said)).toBe(server)
})
