import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NoteSlug } from '../model/ids'
import type { SearchHead, SearchNote } from '../model/notes/search-note'
import { packIndex, unpackIndex } from './packed-index'
import { lastOf } from './steps'

const head: SearchHead = { topics: [], words: [['찻주전자', 'kettle']] }
const noteWith = (text: string): SearchNote => ({
  slug: 'tea' as NoteSlug,
  title: text,
  lang: 'ko',
  tags: [],
  aliases: [],
  sections: [{ id: null, heading: '', paragraphs: [text] }],
  questions: [{ id: 'q-tea', lang: 'en', stem: text }],
})
const pack = (notes: readonly SearchNote[]) => Buffer.concat(lastOf(packIndex(head, notes)))

test('gives back what was packed, whatever the texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const notes = texts.map(noteWith)
      expect(unpackIndex(pack(notes))).toEqual({ head, notes })
    }),
  )
})

test('gives back more different words and characters than fit into two bytes', () => {
  const characters = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
  const notes = [noteWith(characters), noteWith('half a pair \ud83d and lines\n\u2028')]
  expect(unpackIndex(pack(notes))).toEqual({ head, notes })
})

test('packs in a step for each line, so that other work can be done between them', () => {
  const steps = packIndex(head, Array(50).fill(noteWith('차')))
  expect([...steps].length).toBeGreaterThan(100)
})

test('never reads an index of the first format, JSON lines', () => {
  const lines = [head, noteWith('차'), noteWith('물')].map((line) => JSON.stringify(line)).join('\n')
  expect(() => unpackIndex(Buffer.from(lines))).toThrow()
})
