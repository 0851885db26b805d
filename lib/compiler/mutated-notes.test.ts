import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../model/message'
import { checkVault } from './check-notes'
import { decodeNote } from './decode-note'
import { mutatedNote } from './mutated-note'
import type { Compiled, ReadItem, ReadNote } from './note'
import { readNote } from './read-note'
import { type Line, scanLines } from './scan-lines'

const linesOf = (text: string) => decodeNote(Buffer.from(text)).data

const read = (text: string) => readNote({ path: 'note.md', bytes: Buffer.from(text) })

const numbersOf = ({ start, end }: Span) => Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i)

const textsOf = ({ stem, options, general, answer }: ReadItem) => [
  stem,
  ...options.flatMap(({ text, explanations }) => [text, ...explanations]),
  ...general,
  ...(answer === null ? [] : [answer]),
]

const MARK = /\*\*(?:Question|Options)|추가\s*설명|정답|Answer|^\s*\^[\w-]+\s*$/iu
/** The explanation then stands below; if it does not, a message says so. */
const LABEL_ALONE = /^\s*[-*+]\s+\*\*.*\*\*\s*[-–:：]?\s*$/u

/** The lines that the reading of a note says nothing of, though they say something themselves. */
function lostLines(text: string, { data, messages }: Compiled<ReadNote>): string[] {
  const concept = data.concept.split('\n')
  const labels = data.items.flatMap(({ options }) => options.map(({ labelSpan }) => labelSpan))
  const spans = [...labels, ...[...data.items.flatMap(textsOf), ...messages].map(({ span }) => span)]
  const told = new Set(spans.flatMap(numbersOf))
  const inItem = new Set(data.items.flatMap(({ span }) => numbersOf(span)))
  const isTold = ({ number, raw, text, kind }: Line) =>
    concept[number - 1] === raw ||
    told.has(number) ||
    raw.trim() === '' ||
    kind === 'comment' ||
    kind === 'rule' ||
    (kind === 'heading' && (/관련\s*문제/.test(text) || data.title !== 'note')) ||
    (inItem.has(number) && (MARK.test(text) || /^\s*[-*+]$/.test(text) || LABEL_ALONE.test(text)))
  return bodyOf(text)
    .filter((line) => !isTold(line))
    .map(({ number, raw }) => `${number}: ${raw}`)
}

/** The frontmatter is either read or named by a message. */
function bodyOf(text: string): Line[] {
  const source = linesOf(text)
  const hasHead = /^---(?!-)/.test(source[0]!)
  const end = hasHead ? source.findIndex((line, i) => i > 0 && /^-{3,}\s*$/.test(line)) : -1
  return scanLines(source.slice(end + 1), end + 2).data
}

test('no mutated note makes the reader or a rule throw', () => {
  fc.assert(
    fc.property(mutatedNote, fc.string({ unit: 'binary', maxLength: 200 }), (note, noise) => {
      const notes = [note, note + noise, noise].map((text) => read(text).data)
      checkVault(notes)
    }),
    { numRuns: 1000 },
  )
})

test('no line of a mutated note is lost without a message', () => {
  fc.assert(
    fc.property(mutatedNote, (note) => {
      expect(lostLines(note, read(note))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

/** What a label must at least do to name an option, said in another way than the reader says it. */
function couldName(label: string, option: ReadItem['options'][number]): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hasLetter = new RegExp(`(?:(?<![A-Za-z0-9])|Option)${option.label}(?![A-Za-z0-9])`, 'u').test(label)
  const own = words(option.text.markdown)
  return hasLetter || words(label).some((word) => own.includes(word))
}

test('no explanation of a mutated note stands at an option that its label does not name', () => {
  fc.assert(
    fc.property(mutatedNote, (note) => {
      const source = linesOf(note)
      for (const option of read(note).data.items.flatMap(({ options }) => options)) {
        for (const { span } of option.explanations) {
          let bullet = span.start.line - 1
          while (!/^\s*[-*+]\s+\*\*/.test(source[bullet]!)) bullet--
          const label = /\*\*(.+?)\*\*/.exec(source[bullet]!)![1]!
          expect({ label, option: option.label, isNamed: couldName(label, option) }).toMatchObject({ isNamed: true })
        }
      }
    }),
    { numRuns: 1500 },
  )
})
