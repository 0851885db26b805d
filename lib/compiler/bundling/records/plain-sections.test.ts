import { expect, test } from 'vitest'
import { htmlBlocks } from './html-blocks'
import { plainSections } from './plain-sections'

const heading = (id: string, text: string) => ({ id, depth: 2 as const, text })
const read = (html: string, ...headings: ReturnType<typeof heading>[]) => plainSections(htmlBlocks(html), headings)

test('gives paragraphs, items and rows under their headings', () => {
  const html = `<p>앞</p>\n<h2 id="물">물 &amp; 차</h2>\n<p>끓인 <strong>물</strong>.</p>\n<ul>\n<li>하나</li>\n<li>\n<p>둘</p>\n</li>\n</ul>
<table><tbody><tr><td>녹차</td><td>80 °C</td></tr></tbody></table>`
  expect(read(html, heading('물', '물 & 차'))).toEqual([
    { id: null, heading: '', paragraphs: ['앞'] },
    { id: '물', heading: '물 & 차', paragraphs: ['끓인 물.', '하나', '둘', '녹차 80 °C'] },
  ])
})

test('leaves out what is embedded of other notes, and reads on behind it', () => {
  const html =
    '<p>앞</p><section class="embed"><h2 id="e">안</h2><section><p>안</p></section><p>안</p></section><p>뒤</p>'
  expect(read(html, heading('e', '안'))).toEqual([{ id: null, heading: '', paragraphs: ['앞', '뒤'] }])
})

test('leaves out words for screen readers, sources of formulas and invisible signs', () => {
  const html =
    '<div class="callout"><p class="callout-title"><span class="sr-only">노트: </span>물</p></div><p>가\u2060를 <math><mi>x</mi><annotation>\\x</annotation></math></p>'
  expect(read(html)).toEqual([{ id: null, heading: '', paragraphs: ['물', '가를 x'] }])
})

test('keeps the labels of a drawing apart', () => {
  expect(read('<figure><svg><text>물</text><text>차</text></svg></figure>')[0]!.paragraphs).toEqual(['물 차'])
})

test('gives an empty heading its section', () => {
  expect(read('<h2 id="a">A</h2><h3 id="b">B</h3><p>글</p>', heading('a', 'A'), heading('b', 'B'))).toEqual([
    { id: 'a', heading: 'A', paragraphs: [] },
    { id: 'b', heading: 'B', paragraphs: ['글'] },
  ])
})
