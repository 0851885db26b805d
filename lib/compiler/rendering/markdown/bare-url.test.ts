import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../render'

const html = (source: string) => renderMarkdown(source, { firstLine: 1, lang: 'ko' }).fragment.join('')

describe('a bare address', () => {
  test.each([
    ['https://en.wikipedia.org/wiki/Tea_(drink)', 'https://en.wikipedia.org/wiki/Tea_(drink)', ''],
    ['(https://en.wikipedia.org/wiki/Tea_(drink))', 'https://en.wikipedia.org/wiki/Tea_(drink)', ')'],
    ['https://a.com/x(y)은', 'https://a.com/x(y)', '은'],
    ['https://a.com/a).', 'https://a.com/a', ').'],
    ['https://a.com을 보라', 'https://a.com', '을 보라'],
    ['https://a.com/에서', 'https://a.com/', '에서'],
    ['https://a.com/tea를', 'https://a.com/tea', '를'],
    ['https://a.com/tea에서는', 'https://a.com/tea', '에서는'],
    ['https://a.com/?q=1로', 'https://a.com/?q=1', '로'],
    ['https://ko.wikipedia.org/wiki/녹차', 'https://ko.wikipedia.org/wiki/녹차', ''],
    ['https://ko.wikipedia.org/wiki/녹차.', 'https://ko.wikipedia.org/wiki/녹차', '.'],
    ['https://ko.wikipedia.org/wiki/녹차_(음료)', 'https://ko.wikipedia.org/wiki/녹차_(음료)', ''],
    ['https://a.com/?q=녹차&b=1', 'https://a.com/?q=녹차&b=1', ''],
    ['https://ko.wikipedia.org/wiki/도', 'https://ko.wikipedia.org/wiki/도', ''],
    ['https://ko.wikipedia.org/wiki/나라', 'https://ko.wikipedia.org/wiki/나라', ''],
    ['https://a.com/docs/를', 'https://a.com/docs/', '를'],
    ['https://a.com/은', 'https://a.com/', '은'],
    ['https://a.com/tea입니다.', 'https://a.com/tea', '입니다.'],
    ['https://a.com/wiki/[차]]', 'https://a.com/wiki/[차]', ']'],
    ['https://a.com/차/잔.html에', 'https://a.com/차/잔.html', '에'],
  ])('%s', (source, address, rest) => {
    const shown = html(source).replaceAll('\u2060', '')
    const url = /href="([^"]*)"/.exec(shown)?.[1]?.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
    expect(decodeURI(url!)).toBe(address)
    expect(shown.endsWith(`</a>${rest}</p>`)).toBe(true)
  })
})

test('a long run of what may end an address is read once', () => {
  for (const tail of [')', '.', ').', '가', '가.', 'a가', '에서'])
    expect(html(`https://a.com/${tail.repeat(15_000)}`)).toContain('<p>')
})
