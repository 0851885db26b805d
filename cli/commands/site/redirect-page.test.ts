import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { languagePage, movedPage } from './redirect-page'

/** Runs the script of a page. @returns where it leads */
function ledTo(html: Uint8Array, { referrer = '', cookie = '', languages = ['fr'], search = '', hash = '' }): string {
  let address = ''
  const location = { search, hash, replace: (to: string) => (address = to) }
  const script = /<script>([\s\S]*?)<\/script>/.exec(String(Buffer.from(html)))![1]!
  runInNewContext(script, { URL, document: { referrer, cookie }, navigator: { languages }, location })
  return address
}

const page = languagePage('/notes/tea/', 'ko', '/study')

test.each([
  [
    'the page that it was followed from',
    { referrer: 'https://x.org/study/en/notes/pots/', cookie: 'NEXT_LOCALE=ko' },
    'en',
  ],
  ['the language chosen before', { cookie: 'a=b; NEXT_LOCALE=en', languages: ['ko-KR'] }, 'en'],
  ['the first language of the browser that the site has', { languages: ['fr-FR', 'en-GB', 'ko'] }, 'en'],
  ['the language of most notes', { languages: ['fr-FR'] }, 'ko'],
])('leads to %s', (_, reader, lang) => {
  expect(ledTo(page, reader)).toBe(`/study/${lang}/notes/tea/`)
})

test('keeps what the address says further', () => {
  expect(ledTo(page, { search: '?a=1', hash: '#brew' })).toBe('/study/ko/notes/tea/?a=1#brew')
})

test('leads on without script, too', () => {
  expect(Buffer.from(page).toString()).toContain(
    '<noscript><meta http-equiv="refresh" content="0; url=/study/ko/notes/tea/"></noscript>',
  )
  expect(Buffer.from(page).toString()).toContain('<a href="/study/ko/notes/tea/">')
})

test('a former address leads to the present one', () => {
  expect(ledTo(movedPage('/en/notes/now/', 'en'), { hash: '#top' })).toBe('/en/notes/now/#top')
})
