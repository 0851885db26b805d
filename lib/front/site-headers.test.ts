import { expect, test } from 'vitest'
import { siteHeaders } from './site-headers'

test.each(['/ko', '/ko/notes/tea', '/ko?page=2'])('says the language of the page %s', (url) => {
  expect(siteHeaders(url)).toMatchObject({ 'x-next-intl-locale': 'ko' })
})

test.each(['/', '/korea', '/api/ko', '/vault/ko.png'])('leaves %s to the proxy', (url) => {
  expect(siteHeaders(url)).toEqual({})
})
