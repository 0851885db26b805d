import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { escapeText } from '../../rendering/escape-html'
import { renderInline } from '../../rendering/render'
import { readCarried } from './carry-markdown'
import { htmlToMarkdown } from './html-to-markdown'
import { plainTextOf } from './plain-text'
import { textToMarkdown } from './write-markdown'

const read = (html: string) => readCarried(html, { lose: () => undefined })
/** What a page shows of a text, without the signs that keep a particle on its word's line. */
const pageOf = (markdown: string) =>
  renderInline(markdown, { firstLine: 1, lang: 'en' })
    .fragment.map((part) => (typeof part === 'string' ? part : '[slot]'))
    .join('')
    .replaceAll('\u2060', '')

const SIGNS = [
  'Constructor, 2*3*4?',
  '__init__',
  'a <!-- b --> c',
  'a~~b~~c',
  '![[cup.png]] [[note]]',
  'a #tag b',
  'a ==b== c',
  '50%% or %% 60',
  '[link](x) and `code`',
  'x $a_1$ y',
  'C:\\_x',
  '10 ^6',
]

describe.each([
  ['bare', (text: string) => escapeText(text)],
  ['in a paragraph', (text: string) => `<p>${escapeText(text)}</p>`],
  ['beside an element', (text: string) => `<i>x</i> ${escapeText(text)}`],
])('text in HTML, %s,', (_, html) => {
  test.each(SIGNS)('%j shows as it is', (text) => {
    expect(pageOf(read(html(text)))).toBe(pageOf(read(html('TEXT'))).replace('TEXT', escapeText(text)))
  })
})

/** Signs that Markdown or our notes have a meaning for, between words; blanks only where a text may have them. */
const piece = fc.constantFrom(
  ...[
    '*',
    '_',
    '**',
    '__',
    '~~',
    '`',
    '==',
    '%%',
    '#a',
    ' ^a',
    '^7',
    '[[a]]',
    '![[a]]',
    '[a](b)',
    '<!--',
    '-->',
    '<b>',
  ],
  ...['&amp;', '\\', '\\*', '|', '$x_1$', '$', '>', '-', '1.', '가', 'word', '[^1]', '- [x]', '+', '!'],
)
const plain = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 7 }).map((pieces) =>
  pieces
    .map((pair) => pair.join(''))
    .join('')
    .replace(/ +/g, ' ')
    .trim(),
)

test('a page shows any text of HTML or of no format as it stands', () => {
  fc.assert(
    fc.property(plain, (text) => {
      for (const markdown of [read(escapeText(text)), read(`<p>${escapeText(text)}</p>`), textToMarkdown(text)])
        expect([pageOf(markdown), markdown]).toEqual([escapeText(text), markdown])
    }),
    { numRuns: 300 },
  )
})

test('a caret at the end of a line is one, and no name of the block', () => {
  const html = '<p>Solve 2 ^3</p><ul><li>e ^x</li></ul>'
  expect(read(html)).toBe('Solve 2 \\^3\n\n- e \\^x')
  expect(pageOf(read(html))).toContain('e ^x')
})

test.each([
  ['2<sup>10</sup> and H<sub>2</sub>O', '2¹⁰ and H₂O'],
  ['x<sup>-<i>n</i></sup>, a<sub>i+1</sub>', 'x⁻ⁿ, aᵢ₊₁'],
  ['Amazon S3<sup>®</sup>, the 1<sup>st</sup>', 'Amazon S3®, the 1st'],
])(
  '%s is written with the signs that Unicode has, or as it is where nothing depends on the height: %s',
  (html, markdown) => {
    expect(read(html)).toBe(markdown)
  },
)

test('an exponent that Unicode has no signs for is written with a caret, and named', () => {
  const lost: string[] = []
  const markdown = readCarried('2<sup>q</sup>, x<sup>a/b</sup>, y<sub>A</sub>', {
    lose: ({ what }) => lost.push(what),
  })
  expect([markdown, pageOf(markdown)]).toEqual(['2^q, x^(a/b), y_A', '2^q, x^(a/b), y_A'])
  expect(lost).toEqual(['exponent `q`', 'exponent `a/b`', 'index `A`'])
})

test.each([
  ['so $$\\frac{a_1}{b_2}$$ holds', 'so $$\\frac{a_1}{b_2}$$ holds'],
  ['<p>[$]a_1*b*c[/$]</p>', '\\(a_1*b*c\\)'],
  ['<div>[$$]\\sum_{i}[/$$]</div>', '\\[\\sum_{i}\\]'],
])('TeX between the signs of MathJax or Anki goes through: %s', (html, markdown) => {
  expect(read(html)).toBe(markdown)
})

test('neighbours of one kind are one run', () => {
  expect(read('<b>가</b><b>나</b> <i>a</i><em>b</em> <b>c</b><i>d</i>')).toBe('**가나** *ab* **c***d*')
  expect(read('<p><b>a</b><strong><i>b</i></strong><strong><i>c</i></strong></p>')).toBe('**a*bc***')
})

test('a rule parts what stands around it, as our notes have no place for one', () => {
  expect(read('above<hr>below')).toBe('above\n\nbelow')
  expect(read('<ul><li>a<hr></li></ul><hr>')).toBe('- a')
})

test('a text that is read at sight is the same as one that is parsed', () => {
  const signs = 'a Z 가 9 1 . , ? ! \' " ( ) ; : / % – “ ” … · - \n \t'.split(' ')
  const word = fc.oneof(
    fc.constantFrom(...signs, ' ', '1. ', 'http:', 'www.'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (words, isParagraph) => {
      const text = words.join('')
      const html = isParagraph ? `<p>${text}</p>` : text
      const plain = plainTextOf(html)
      const parsed = htmlToMarkdown(fromHtml(html, { fragment: true }).children, { lose: () => undefined })
      if (plain !== null) expect(plain).toBe(parsed)
    }),
    { numRuns: 2_000 },
  )
  expect(plainTextOf('<p>왜 (약 90%) 따뜻한가?</p>')).toBe('왜 (약 90%) 따뜻한가?')
})
