import { expect, test } from 'vitest'
import type { SafeHtml } from '../ids'
import { markPassages } from './mark-passages'

const WORDS = { edited: 'edited', added: 'added' }
const marked = (html: string, ...passages: Parameters<typeof markPassages>[1]) =>
  markPassages(html as SafeHtml, passages, WORDS)
const added = (text: string) => ({ kind: 'added' as const, line: 1, text })

test('marks a paragraph by its words, whatever its Markdown was', () => {
  expect(marked('<p>The <strong>wide</strong> bowl</p><p>Cools</p>', added('The **wide** [[tea/bowl|bowl]]'))).toBe(
    '<p data-change="added"><span class="change-word">added</span>The <strong>wide</strong> bowl</p><p>Cools</p>',
  )
})

test('marks each item of a list, and no other block that has a part of its words', () => {
  const html = '<p>one</p><ul><li>one</li><li>two</li></ul><p>one two three</p>'
  expect(marked(html, added('- one - two')).match(/data-change/g)).toHaveLength(3)
  expect(marked(html, added('one two'))).toBe(html)
})

test('leaves a text without changes, and what was cut', () => {
  expect(marked('<p>one</p>')).toBe('<p>one</p>')
  expect(marked('<p>one</p>', { kind: 'cut', line: 1, text: 'one' })).toBe('<p>one</p>')
})
