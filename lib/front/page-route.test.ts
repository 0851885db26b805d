import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageRoute } from './page-route'

const folders = ['app/[locale]/(site)', 'app/[locale]'].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]+$/.test(entry.name))
    .map(({ name }) => name),
)

test.each(folders)('pages below /%s are counted under a route of their own', (section) => {
  expect(pageRoute(`/en/${section}`)).toBe(`/{locale}/${section}`)
})

test.each([
  ['/ko', '/{locale}'],
  ['/en/notes/shared-files?q=1', '/{locale}/notes/{name}'],
  ['/ko/sittings/7/result', '/{locale}/sittings/{name}/result'],
  ['/en/made-up/by-a-stranger', 'elsewhere'],
  ['/api/me', null],
])('%s is counted as %s', (url, route) => {
  expect(pageRoute(url)).toBe(route)
})
