import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { READABLE_NAMES, WRITABLE_NAMES } from './format-names'
import { guessFormat, readableFormats, writableFormats } from './formats'

test('the command line names exactly the formats that there are', () => {
  expect(writableFormats.map(({ name }) => name)).toEqual([...WRITABLE_NAMES])
  expect(readableFormats.map(({ name }) => name)).toEqual([...READABLE_NAMES])
})

test.each([
  ['quiz.gift', '::a:: b {=c ~d}', 'gift'],
  ['quiz.txt', '$CATEGORY: a\n\nb {=c ~d}', 'gift'],
  ['Notes.txt', '#separator:tab\na\tb', 'anki-text'],
  ['quiz.xml', '<?xml version="1.0"?><quiz></quiz>', 'moodle-xml'],
  ['table.CSV', 'question,A,B,key', 'csv'],
  ['exam.md', '# Exam', 'markdown'],
  ['letter.txt', 'Dear reader', undefined],
  ['feed.xml', '<rss/>', undefined],
])('%s is told to be %s', (name, content, expected) => {
  expect(guessFormat({ name, bytes: new TextEncoder().encode(content) })?.name).toBe(expected)
})

test.each([
  ['quiz.xml', '<quiz></quiz>', 'moodle-xml'],
  ['quiz.txt', '$CATEGORY: a\n\nb {=c ~d}', 'gift'],
  ['Notes.txt', '#separator:tab\na\tb', 'anki-text'],
])('%s is told also in UTF-16', (name, content, expected) => {
  for (const [encoding, addBOM] of [
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
  ] as const)
    expect(guessFormat({ name, bytes: iconv.encode(content, encoding, { addBOM }) })?.name).toBe(expected)
})

test('docs/formats.md has a row for each format', () => {
  const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => name)
  expect(new Set(rows)).toEqual(new Set([...WRITABLE_NAMES, ...READABLE_NAMES]))
})
