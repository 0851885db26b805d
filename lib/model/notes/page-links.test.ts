import { expect, test } from 'vitest'
import { pageLinksIn } from './page-links'

test.each([
  ['a note', '<a href="/notes/tea">', '<a href="/en/notes/tea">'],
  ['a place in a note', '<a href="/notes/tea#steep">', '<a href="/en/notes/tea#steep">'],
  ['a topic', '<a class="tag" href="/topics/drink/tea">', '<a class="tag" href="/en/topics/drink/tea">'],
])('points a link to %s to its page in the language', (_, html, localised) => {
  expect(pageLinksIn('en', html)).toBe(localised)
})

test.each([
  ['another site', '<a href="https://example.org/notes/tea">'],
  ['another site without its protocol', '<a href="//notes/tea">'],
  ['a file of the vault', '<a href="/vault/abc.pdf">'],
  ['a title that shows a link', '<a title="&#x22; href=&#x22;/notes/a" href="#b">'],
  ['code that shows a link', '<code>&#x3C;a href="/notes/tea"></code>'],
])('leaves a link to %s as it is', (_, html) => {
  expect(pageLinksIn('en', html)).toBe(html)
})

test('points every link of a long list', () => {
  const html = '<li><a href="/notes/a">a</a></li>'.repeat(2_000)
  expect(pageLinksIn('ko', html).match(/href="\/ko\/notes\/a"/g)).toHaveLength(2_000)
})
