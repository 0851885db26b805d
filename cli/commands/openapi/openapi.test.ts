import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApi } from './openapi'

test('docs/openapi.json is up to date (to update: npx --no-install haeseol openapi > docs/openapi.json)', () => {
  const kept = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'))
  expect(kept).toEqual(JSON.parse(JSON.stringify(openApi)))
})
