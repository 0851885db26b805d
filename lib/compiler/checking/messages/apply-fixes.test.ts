import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Excerpt } from '../../source/excerpt'
import { mutatedFixture } from '../../testing/mutated-note'
import { checkFile } from '../check-note'
import { applyFixes } from './apply-fixes'

const read = (bytes: Uint8Array) => checkFile({ path: 'note.md', bytes })

/** All that a note says, wherever on its lines it stands. */
function readingOf(bytes: Uint8Array) {
  const { title, items, concept } = read(bytes).data
  const textOf = ({ markdown }: Excerpt) => markdown
  return {
    title,
    concept,
    items: items.map(({ stem, options, key, answer, general, pin, tags, span }) => ({
      ...{ stem: textOf(stem), key, answer: answer && textOf(answer), general: general.map(textOf), pin, tags },
      line: span.start.line,
      options: options.map(({ label, text, explanations, misconceptions }) => [
        ...[label, textOf(text), misconceptions],
        explanations.map(textOf),
      ]),
    })),
  }
}

const fixesIn = (bytes: Uint8Array) => read(bytes).messages.flatMap(({ fix }) => fix ?? [])
const fixed = (bytes: Uint8Array) => applyFixes(bytes, fixesIn(bytes))

/** As an editor may have saved it. */
const saved = fc
  .tuple(mutatedFixture(), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'))
  .map(([note, lineEnd, mark]) => Buffer.from(mark + note.replaceAll('\n', lineEnd)))

describe('of any note', () => {
  test('fixes change nothing of what is read', () => {
    fc.assert(
      fc.property(saved, (bytes) => {
        expect(readingOf(fixed(bytes).bytes)).toEqual(readingOf(bytes))
      }),
      { numRuns: 1000 },
    )
  })

  test('a fix is applied once, and nothing is left to fix', () => {
    fc.assert(
      fc.property(saved, (bytes) => {
        const once = fixed(bytes)
        expect(once.count).toBe(fixesIn(bytes).length)
        expect(fixesIn(once.bytes)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('what no fix is about stays as it is, byte for byte', () => {
    fc.assert(
      fc.property(saved, (bytes) => {
        const lines = (of: Uint8Array) =>
          Buffer.from(of)
            .toString()
            .split(/(?<=\r\n|\n|\r(?!\n))/)
        const touched = new Set(fixesIn(bytes).map(({ span }) => span.start.line - 1))
        const [before, after] = [lines(bytes), lines(fixed(bytes).bytes)]
        expect(after.filter((_, i) => !touched.has(i))).toEqual(before.filter((_, i) => !touched.has(i)))
      }),
      { numRuns: 500 },
    )
  })
})

const at = (line: number, from: number, to: number, text: string) => ({
  span: { start: { line, column: from }, end: { line, column: to } },
  text,
})
const apply = (text: string, ...fixes: ReturnType<typeof at>[]) =>
  Buffer.from(applyFixes(Buffer.from(text), fixes).bytes).toString()

test('keeps order mark and line ends around a fix', () => {
  expect(apply('\uFEFFone\r\ntwo\rthree\n', at(1, 1, 4, '1'), at(3, 1, 6, '3'))).toBe('\uFEFF1\r\ntwo\r3\n')
})

test('applies the first of two fixes that overlap', () => {
  expect(apply('a wide bowl', at(1, 1, 7, 'A wide'), at(1, 3, 12, 'tall pot'))).toBe('A wide bowl')
})

test('leaves a line that is not in NFC', () => {
  const decomposed = '찻잔'.normalize('NFD')
  expect(apply(`${decomposed} A.\nA.`, at(1, 4, 6, 'A)'), at(2, 1, 3, 'A)'))).toBe(`${decomposed} A.\nA)`)
})

test('leaves a file that is no UTF-8', () => {
  const bytes = Buffer.from([0x41, 0x2e, 0xff])
  expect(applyFixes(bytes, [at(1, 1, 3, 'A)')])).toEqual({ bytes, count: 0 })
})
