import { expect, test } from 'vitest'
import type { NoteCard } from '../../../model/notes/note-card'
import type { PageParts } from '../note-record'
import { htmlBlocks } from './html-blocks'
import { noteCard } from './note-card'

const cardOf = (html: string): NoteCard =>
  JSON.parse(
    noteCard.write({ page: { slug: 'tea' }, blocks: () => htmlBlocks(html) } as unknown as PageParts).toString(),
  )
/** A passage with what stands out in it in brackets. */
const shown = ({ text, marked }: NoteCard['lead']) =>
  marked === null ? text : `${text.slice(0, marked[0])}[${text.slice(...marked)}]${text.slice(marked[1])}`
const to = (slug: string, words: string) => `<a href="/notes/${slug}" data-note="${slug}">${words}</a>`
const quotes = (html: string) => cardOf(html).quotes.map((quote) => `${quote.to}: ${shown(quote)}`)

test('leads with the first paragraph, or the first one with a highlight', () => {
  expect(shown(cardOf('<h2 id="a">물</h2><p>첫 문단.</p><p>둘째.</p>').lead)).toBe('첫 문단.')
  expect(shown(cardOf('<p>첫 문단.</p><p>물은 <mark>뜨거워야 <b>한다</b></mark>.</p>').lead)).toBe(
    '물은 [뜨거워야 한다].',
  )
})

test.each([
  ['no text', ''],
  ['only a drawing', '<figure><svg><text>물</text></svg></figure>'],
  ['only the title of a callout', '<div class="callout"><p class="callout-title">요령</p></div>'],
])('leads with nothing in a note that has %s', (_, html) => {
  expect(cardOf(html).lead).toEqual({ text: '', marked: null })
})

test('quotes the sentence of a link, not its neighbours', () => {
  const html = `<p>앞 문장이다. 먼저 ${to('water', '물의 온도')}를 본다. 뒤 문장이다.</p>`
  expect(quotes(html)).toEqual(['water: 먼저 [물의 온도]를 본다.'])
  expect(quotes(`<p>Is it 3.5 g? Yes (see ${to('dose', 'the dose')}.) Then pour.</p>`)).toEqual([
    'dose: Yes (see [the dose].)',
  ])
})

test('quotes each note once, in the order of the text, and neither itself nor headings nor embeds', () => {
  const html = `<h2 id="h">${to('head', '제목')}</h2><p>${to('b', '나')}와 ${to('a', '가')}.</p><p>${to('a', '또')}</p>
<p>${to('tea', '이 노트')}</p><section class="embed"><p>${to('e', '안')}</p></section><ul><li>${to('c', '다')}</li><li>${to('c', '다')} 항목</li></ul>`
  expect(quotes(html)).toEqual(['b: [나]와 가.', 'a: 나와 [가].', 'c: [다] 항목'])
})

test('keeps a link apart from a highlight around it, links to elsewhere and footnotes', () => {
  const html = `<p><mark>물은 <a href="https://a.example">여기</a>와 ${to('water', '저기')}에서</mark> 온다<sup><a href="#fn" data-footnote-ref>1</a></sup>.</p>`
  expect(shown(cardOf(html).lead)).toBe('[물은 여기와 저기에서] 온다.')
  expect(quotes(html)).toEqual(['water: 물은 여기와 [저기]에서 온다.'])
})

test('cuts a long sentence at words and keeps the link in it', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `낱말${i}`).join(' ')
  for (const [before, after] of [
    [400, 400],
    [0, 400],
    [400, 0],
  ] as const) {
    const [quote] = cardOf(`<p>${words(before)} ${to('water', '물의 온도')} ${words(after)}</p>`).quotes
    expect(quote!.text.length).toBeLessThanOrEqual(242)
    expect(quote!.text.slice(...quote!.marked!)).toBe('물의 온도')
    expect(quote!.text.replaceAll(/낱말\d+|물의 온도|…| /g, ''), 'no word is cut').toBe('')
  }
})

test('cuts a text without spaces, too, and never a character of two units', () => {
  const { text } = cardOf(`<p>${'𝒳'.repeat(50_000)}</p>`).lead
  expect(text.length).toBeLessThanOrEqual(282)
  expect(text).toMatch(/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|…)+$/)
})
