import { expect, test } from 'vitest'
import { copyAddress, isSharedPage, missingAddress, purposeOf } from './addresses'

const at = (path: string) => new URL(path, 'https://study.example')

test.each([
  ['/ko', 'page'],
  ['/en/notes/a', 'page'],
  ['/ko/sittings/x/result', 'page'],
  ['/_next/static/chunks/a.js', 'file'],
  ['/fonts/abc.woff2', 'file'],
  ['/vault/picture.png', 'file'],
  ['/icon.svg', 'file'],
  ['/api/me/notes/a', 'answers'],
  ['/api/search/index?bundle=b', 'index'],
  ['/api/me', null],
  ['/api/sittings/x/responses/i', null],
  ['/api/me/export', null],
  ['/', null],
  ['/korea', null],
  ['/metrics', null],
] as const)('%s is for %s', (path, purpose) => {
  expect(purposeOf(at(path), '')).toBe(purpose)
  expect(purposeOf(at(`/study${path}`), '/study')).toBe(purpose)
  expect(purposeOf(at(path), '/study'), 'another program on the same host').toBe(null)
})

test.each([
  ['/ko/notes', true],
  ['/ko/topics/a/b', true],
  ['/ko/folders', true],
  ['/ko', false],
  ['/ko/notesandmore', false],
  ['/ko/progress', false],
])('%s is the same for all learners: %s', (path, isShared) => {
  expect(isSharedPage(at(path), '')).toBe(isShared)
})

test.each([
  ['/ko/notes?page=2&_rsc=1abc#x', '/ko/notes?page=2'],
  ['/ko/sittings/s?undone=1', '/ko/sittings/s'],
  ['/ko/sittings/s/result?order=topic', '/ko/sittings/s/result'],
])('%s is kept as %s', (path, kept) => {
  expect(copyAddress(at(path), '')).toBe(at(kept).href)
  expect(copyAddress(at(`/study${path}`), '/study')).toBe(at(`/study${kept}`).href)
})

test('an address that is not on the device is answered in its language', () => {
  expect(missingAddress(at('/en/notes/a'), '')).toBe('https://study.example/en/offline')
  expect(missingAddress(at('/study/ko/review'), '/study')).toBe('https://study.example/study/ko/offline')
})
