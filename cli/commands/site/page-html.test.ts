import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { linksIn, markupOf, withPolicy } from './page-html'

const page = (body: string) =>
  markupOf(Buffer.from(`<!DOCTYPE html><html><head><meta charSet="utf-8"/></head><body>${body}</body></html>`))
const textOf = (page: Uint8Array) => Buffer.from(page).toString()
const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
const policyOf = (page: Uint8Array) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(textOf(page))?.[1] ?? ''

test('a page may run the scripts that it has, and no other', () => {
  const html = withPolicy(
    page('<script>one("<b>차")</script><script id="a">two()\n</script><script src="/x.js"></script>'),
    false,
  )
  const policy = policyOf(html)
  expect(policy).toContain(`script-src 'self' ${hashOf('one("<b>차")')} ${hashOf('two()\n')};`)
  expect(policy.match(/sha256/g)).toHaveLength(2)
  expect(policy).not.toContain("'unsafe-inline' '")
})

test('the policy stands behind the encoding and before everything that it is about', () => {
  expect(textOf(withPolicy(page('<script>a</script>'), false))).toMatch(
    /<head><meta charSet="utf-8"\/><meta http-equiv/,
  )
})

test('images of other sites are allowed if the vault shows them', () => {
  expect(policyOf(withPolicy(page(''), true))).toContain("img-src 'self' data: https:")
  expect(policyOf(withPolicy(page(''), false))).not.toContain('https:')
})

test('nothing else of a page changes', () => {
  const given = page('<p>차와 물 ☕ é</p>')
  const changed = textOf(withPolicy(given, false)).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  expect(changed).toBe(Buffer.from(given, 'latin1').toString())
})

test('the links of a page are those to pages of the site', () => {
  const links = [
    '/study/ko/notes/tea/#brew',
    '/study/en',
    '/studying/ko',
    '/ko/notes/elsewhere',
    'https://x.org/ko/',
    '#top',
  ]
  const html = links.map((href) => `<a class="b" href="${href}">x</a>`).join('')
  expect(linksIn(html, '/study')).toEqual(['/ko/notes/tea/', '/en'])
})

test('an author may have written an address in Korean letters', () => {
  expect(linksIn(page('<a href="/ko/notes/차/">x</a>'), '')).toEqual(['/ko/notes/차/'])
})
