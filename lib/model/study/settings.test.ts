import { expect, test } from 'vitest'
import { chosenSettings, TEXT_SIZES, USUAL_SETTINGS } from './settings'

test('the usual settings are the first values', () => {
  expect(USUAL_SETTINGS).toMatchObject({ theme: 'system', textSize: 'normal', language: 'browser', letterKeys: 'on' })
})

test('keeps known settings and drops names and values of other versions', () => {
  const found = { theme: 'dark', textSize: 'gigantic', askFirst: 1, colour: 'blue', constructor: 'x', timer: 'hidden' }
  expect(chosenSettings(Object.entries(found))).toEqual({ theme: 'dark', timer: 'hidden' })
})

test('the usual size of text is the one that the browser is set to', () => {
  expect(TEXT_SIZES[USUAL_SETTINGS.textSize]).toBe(100)
})
