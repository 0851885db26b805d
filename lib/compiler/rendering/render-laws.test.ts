import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rendered, renderInline, renderMarkdown } from './render'

const options = { firstLine: 1, lang: 'ko' }

/** Not words of the text. */
const address = 'https://1.2/3'

const word = fc.stringMatching(/^[a-z]{3,8}$|^[가-힣]{2,5}$/)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
/** What an author puts around words, closed or left open. */
const run = fc.oneof(
  words,
  fc
    .tuple(
      fc.constantFrom(
        '**',
        '*',
        '_',
        '==',
        '~~',
        '`',
        '$',
        '$$',
        '[',
        '(',
        '"',
        '\\(',
        '\\[',
        '<',
        '![',
        '^[',
        '~',
        '|',
        '#',
      ),
      words,
      fc.constantFrom(
        '**',
        '*',
        '_',
        '==',
        '~~',
        '`',
        '$',
        '$$',
        ']',
        ')',
        '"',
        '\\)',
        '\\]',
        '>',
        '](3.4)',
        '~',
        '|',
        ' ',
      ),
    )
    .map((fragment) => fragment.join('')),
  words.map((name) => `[[${name}]]`),
  words.map((shown) => `[${shown}](${address})`),
)
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '- ',
      '1. ',
      '> ',
      '## ',
      '    ',
      '- [ ] ',
      '> [!note] ',
      '| ',
      '```',
      '$$',
      '\\[',
      '[^1]: ',
      '[12]: ',
    ),
    fc.array(run, { maxLength: 4 }),
    fc.constantFrom('', '', ' ^1', '  ', ' |', '\\', '[^1]'),
  )
  .map(([mark, runs, end]) => mark + runs.join(' ') + end)
const document = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))

const wordsOf = (source: string) =>
  source
    .replaceAll(address, '')
    .replaceAll('[!note]', '')
    .match(/[a-z]{3,}|[가-힣]{2,}/g) ?? []
/** All that a reader or the author is told. */
const told = ({ text, messages, fragment }: Rendered) =>
  [
    text,
    ...messages.map(({ reason }) => reason),
    ...fragment.map((part) => (typeof part === 'string' ? '' : part.target)),
  ].join('\n')

describe('whatever an author writes', () => {
  test('no word is lost without a message', () => {
    fc.assert(
      fc.property(document, (source) => {
        const seen = told(renderMarkdown(source, options))
        const lost = wordsOf(source).filter((one) => !seen.includes(one))
        expect(lost).toEqual([])
      }),
      { numRuns: 1_000, examples: [['[12]: [[가가]]\n[^1]: [^1]\n[12]: ']] },
    )
  })

  test('no word of a fragment is lost without a message', () => {
    fc.assert(
      fc.property(document, (source) => {
        const seen = told(renderInline(source, options))
        expect(wordsOf(source).filter((one) => !seen.includes(one))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('nothing throws, whatever the characters', () => {
    const marks = fc.constantFrom(
      ...'*_`[]()!<>#|~=$%^\\&-+:{}"\n \t가a1'.split(''),
      '\r\n',
      '\u0000',
      '😀',
      '\ud800',
      '\u00a0',
    )
    const soup = fc.array(marks, { maxLength: 120 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (source) => {
        renderMarkdown(source, options)
        renderInline(source, options)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the same source gives the same parts, whatever was rendered before', () => {
    fc.assert(
      fc.property(document, document, (source, other) => {
        const first = JSON.stringify(renderMarkdown(source, options))
        renderMarkdown(other, { ...options, lang: 'en' })
        expect(JSON.stringify(renderMarkdown(source, options))).toBe(first)
      }),
      { numRuns: 200 },
    )
  })

  test('messages and slots stand on lines of the source', () => {
    fc.assert(
      fc.property(document, (source) => {
        const { messages, fragment } = renderMarkdown(source, { firstLine: 11, lang: 'ko' })
        const spans = [...messages, ...fragment.filter((part) => typeof part !== 'string')].map(({ span }) => span)
        const last = 10 + source.split('\n').length
        expect(spans.filter(({ start, end }) => start.line < 11 || end.line > last)).toEqual([])
      }),
    )
  })
})
