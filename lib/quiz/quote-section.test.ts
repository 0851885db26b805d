import { expect, test } from 'vitest'
import type { OptionId, SafeHtml } from '../model/ids'
import type { Heading } from '../model/notes/page'
import { quoteSection } from './quote-section'
import { exampleItem, exampleVersion, optionOf } from './trials/example-items'

const headings: Heading[] = [
  { id: 'metrics', depth: 2, text: '무엇을 지표로 삼는가' },
  { id: 'limits', depth: 2, text: '한도' },
]
const pageOf = (section: string) => ({
  headings,
  html: `<p>before</p><h2 id="metrics">무엇을 지표로 삼는가</h2>${section}<h2 id="limits">한도</h2><p>invocations</p>` as SafeHtml,
})
const version = exampleVersion(exampleItem('q'))
version.key.explanations[optionOf('q', 'a') as OptionId] = '<p>the invocations in a minute</p>' as SafeHtml
const quoteOf = (section: string) => quoteSection(pageOf(section), 'metrics', version)

test('quotes the paragraph that tells most of why the key is right, with the heading over it', () => {
  expect(quoteOf('<p>Some words first.</p><p>It counts <b>invocations</b> in a minute.</p>')).toEqual({
    heading: '무엇을 지표로 삼는가',
    quote: 'It counts <b>invocations</b> in a minute.',
  })
})

test('a point of a list is a paragraph too, and what is below the next heading is not', () => {
  expect(quoteOf('<ul><li>Other</li><li>invocations of a minute</li></ul>').quote).toBe('invocations of a minute')
})

test('of a point that holds paragraphs or points, those are what can be quoted', () => {
  expect(quoteOf('<ul><li><p>invocations</p></li><li>x<ul><li>minute</li></ul></li></ul>').quote).toBe('invocations')
})

test('the first paragraph is quoted where none shares a word', () => {
  expect(quoteOf('<p>First.</p><p>Second.</p>').quote).toBe('First.')
})

test('links are their words, and footnotes, pictures and names of places go', () => {
  const linked =
    '<p id="b1">The <a href="/notes/x?a=1&gt;2" title="a > b">invocations</a><sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="l">1</a></sup> <img alt="x" src="/vault/x.png"> of 1<sup>2</sup>.</p>'
  expect(quoteOf(linked).quote).toBe('The invocations  of 1<sup>2</sup>.')
})

test.each(['', '<table><tr><td>cell</td></tr></table>'])('a section of `%s` has nothing to quote', (section) => {
  expect(quoteOf(section)).toEqual({ heading: '무엇을 지표로 삼는가', quote: null })
})

test('a heading that an edit has taken away leaves neither heading nor quotation', () => {
  expect(quoteSection(pageOf('<p>x</p>'), 'gone', version)).toEqual({ heading: null, quote: null })
})
