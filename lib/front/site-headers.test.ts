import { expect, test } from 'vitest'
import { siteHeaders } from './site-headers'

test.each(['/ko', '/ko/notes/tea', '/ko?page=2'])('says the language of the page %s', (url) => {
  expect(siteHeaders(url, null)).toMatchObject({ 'x-next-intl-locale': 'ko' })
})

test.each(['/', '/korea', '/api/ko', '/vault/ko.png'])('leaves %s to the proxy', (url) => {
  expect(siteHeaders(url, null)).toEqual({})
})

test('says whether the site has a search', () => {
  expect(siteHeaders('/ko', { typeface: null, hasSearch: true })).toHaveProperty('x-haeseol-site-search')
  expect(siteHeaders('/ko', { typeface: null, hasSearch: false })).not.toHaveProperty('x-haeseol-site-search')
})
