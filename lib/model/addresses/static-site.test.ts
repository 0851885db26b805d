import { expect, test } from 'vitest'
import { requestPath, sitePath } from './static-site'

const PATHS: [asked: string, onSite: string][] = [
  ['/ko', '/ko/'],
  ['/en/notes/tea', '/en/notes/tea/'],
  ['/en/notes?page=2', '/en/notes/page=2/'],
  ['/ko/notes?order=title&letter=%EA%B0%80', '/ko/notes/order=title/letter=%EA%B0%80/'],
  ['/en/topics/drink/hot?topics=3', '/en/topics/drink/hot/topics=3/'],
]

test.each(PATHS)('%s is at %s of a site, and back', (asked, onSite) => {
  expect(sitePath(asked)).toBe(onSite)
  expect(requestPath(onSite)).toBe(asked)
})

test('a fragment stays at the end', () => {
  expect(sitePath('/en/notes/tea#questions')).toBe('/en/notes/tea/#questions')
  expect(sitePath('/en/notes?page=2#list')).toBe('/en/notes/page=2/#list')
})

test('what a page reads by script stays a query', () => {
  expect(sitePath('/en/search?q=page%3D2')).toBe('/en/search/?q=page%3D2')
  expect(sitePath('/en/practice?tag=drink%2F')).toBe('/en/practice/?tag=drink%2F')
})

test('a folder of the vault may have an equals sign in its name', () => {
  expect(requestPath('/en/folders/a=b/')).toBe('/en/folders/a=b')
})
