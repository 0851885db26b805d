import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TEXT_SIZES, USUAL_SETTINGS } from '../../model/study/settings'
import { settingsStyles } from './settings'

test('styles for browsers without script have the theme and the size of text, on the screen only', () => {
  expect(settingsStyles({ ...USUAL_SETTINGS, theme: 'dark', textSize: 'large' })).toBe(
    '@media screen{:root:root{color-scheme:dark;font-size:112.5%}}',
  )
  expect(settingsStyles(USUAL_SETTINGS)).toBe('@media screen{:root:root{font-size:100%}}')
})

test('without script, hidden properties are hidden', () => {
  expect(settingsStyles({ ...USUAL_SETTINGS, properties: 'hidden' })).toContain('}}.properties{display:none}')
})

test('with script, the sizes of text are the same', () => {
  const styles = readFileSync('app/css/tokens.css', 'utf8')
  for (const [size, percent] of Object.entries(TEXT_SIZES))
    if (size !== USUAL_SETTINGS.textSize)
      expect(styles).toContain(`[data-text-size="${size}"] {\n    font-size: ${percent}%;`)
})
