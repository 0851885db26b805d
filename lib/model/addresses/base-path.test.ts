import { expect, test } from 'vitest'
import { moveBelow } from './base-path'

test.each([
  ['a link', '<p><a href="/notes/tea">차</a></p>', '<p><a href="/study/notes/tea">차</a></p>'],
  ['an image', '<img alt="잔" src="/vault/x.png">', '<img alt="잔" src="/study/vault/x.png">'],
  [
    'every one of a paragraph',
    '<a href="/a">a</a><a href="/b">b</a>',
    '<a href="/study/a">a</a><a href="/study/b">b</a>',
  ],
])('moves %s below the base path', (_, html, moved) => {
  expect(moveBelow(html, '/study')).toBe(moved)
})

test.each([
  ['another site', '<a href="https://example.org/a">a</a>'],
  ['another site without its protocol', '<a href="//example.org/a">a</a>'],
  ['a place in the page', '<a href="#part">a</a>'],
  ['a relative address', '<a href="a">a</a>'],
  ['code that shows a link', '<code>&#x3C;a href="/notes/tea"></code>'],
  ['a title that shows a link', '<abbr title="&#x22; href=&#x22;/a">a</abbr>'],
])('leaves %s as it is', (_, html) => {
  expect(moveBelow(html, '/study')).toBe(html)
})

test('changes nothing if the product is served at the root', () => {
  const html = '<a href="/notes/tea">차</a>'
  expect(moveBelow(html, '')).toBe(html)
})
