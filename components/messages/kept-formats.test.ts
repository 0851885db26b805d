import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import en from './en.json'
import { keptFormats } from './kept-formats'

const say = (timeZone: string) =>
  createTranslator({ locale: 'en', messages: en, timeZone, ...{ _cache: keptFormats(timeZone) } })('review.due', {
    n: 3,
  })

test('a message is read once for all requests of a time zone', () => {
  say('Asia/Seoul')
  const [first] = Object.values(keptFormats('Asia/Seoul').message)
  expect(first).toBeDefined()
  say('Asia/Seoul')
  expect(Object.values(keptFormats('Asia/Seoul').message)).toEqual([first])
})

test('no more than a few zones are kept, however many are named', () => {
  const first = keptFormats('Asia/Seoul')
  for (const zone of Intl.supportedValuesOf('timeZone')) say(zone)
  expect(keptFormats('Asia/Seoul')).not.toBe(first)
})
