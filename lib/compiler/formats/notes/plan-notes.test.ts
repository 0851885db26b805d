import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportedNote, ExportedQuestion } from '../../../model/authors/bank'
import { letterAt } from '../../../model/text/letters'
import { checkFile } from '../../checking/check-note'
import { MAX_TEXTS } from '../../reading/crowd-of'
import { exportNote } from '../../reading/export-note'
import { MAX_NOTE_BYTES } from '../../source/decode-note'
import type { Imported } from '../format'
import { SumOpen } from '../sum-open'
import { planNotes } from './plan-notes'

interface Shape {
  options: number
  explained: boolean
  general: number
  /** How long each text is. */
  chars: number
}

const question = (i: number, { options, explained, general, chars }: Shape): ExportedQuestion => ({
  line: i + 1,
  stem: `Which ${i}? ${'x'.repeat(chars)}`,
  options: Array.from({ length: options }, (_, n) => ({
    label: letterAt(n),
    text: `Pot ${n} ${'y'.repeat(chars)}`,
    isKey: n === i % options,
    explanation: explained ? `Because ${n}` : null,
  })),
  generalExplanation: general === 0 ? null : Array.from({ length: general }, (_, n) => `- reason ${n}`).join('\n'),
})

const note = (questions: ExportedQuestion[], path = 'tea.md'): ExportedNote => ({
  path,
  title: 'Tea',
  tags: ['drink/tea'],
  aliases: [],
  questions,
})

const imported = (...notes: ExportedNote[]): Imported => ({
  bank: { notes, messages: [] },
  read: notes.reduce((sum, { questions }) => sum + questions.length, 0),
  guesses: [],
  pictures: [],
  losses: [],
})

/** What a vault makes of the planned notes: how many questions it delivers. */
const delivered = (plan: ReturnType<typeof planNotes>) =>
  plan.notes.flatMap(({ path, markdown }) =>
    checkFile({ path, bytes: new TextEncoder().encode(markdown) }).data.items.filter(({ deliverable }) => deliverable),
  ).length

const many = (count: number, shape: Partial<Shape> = {}) =>
  Array.from({ length: count }, (_, i) => question(i, { options: 4, explained: false, general: 0, chars: 1, ...shape }))

describe('a category beyond what one note can hold becomes several notes', () => {
  test.each([
    ['of more texts than a note may have', many(1_701), 2],
    ['of as many texts as a note may have', many(MAX_TEXTS / 5), 1],
    ['of one text more', many(MAX_TEXTS / 5 + 1), 2],
    ['of more bytes than a note may have', many(40, { chars: 25_000 }), 3],
    ['of general explanations in many parts', many(300, { general: 40 }), 3],
  ])('%s', (_, questions, files) => {
    const plan = planNotes(imported(note(questions)))
    expect([plan.notes.length, plan.losses, delivered(plan)]).toEqual([files, [], questions.length])
    for (const { markdown } of plan.notes) expect(Buffer.byteLength(markdown)).toBeLessThan(MAX_NOTE_BYTES)
  })

  test('and one letter with hundreds of signs on it costs no question beside it', () => {
    const signs = question(0, { options: 2, explained: false, general: 0, chars: 1 })
    const questions = [...many(200, { chars: 50 }), { ...signs, stem: `e${'\u0301'.repeat(300)}` }]
    const plan = planNotes(imported(note(questions)))
    expect(delivered(plan)).toBe(201)
  })
})

test('a question that no note can hold is named', () => {
  const tooLong = question(0, { options: 2, explained: false, general: 0, chars: MAX_NOTE_BYTES })
  const { notes, losses } = planNotes(imported(note([tooLong, ...many(2)])))
  expect(notes.map(({ questions }) => questions)).toEqual([2])
  expect(losses.map(({ questions, why }) => [questions, why])).toEqual([
    [1, 'a note would read it otherwise than it is meant'],
  ])
})

test('a text that is too much to be laid out is named, and kept', () => {
  const list = Array.from({ length: 1_600 }, (_, n) => `- ${n}`).join('\n')
  const { losses } = planNotes(imported(note([{ ...many(1)[0]!, stem: `Read\n\n${list}` }])))
  expect(losses.map(({ what, questions }) => [what.slice(0, 9), questions])).toEqual([['layout in', 0]])
})

test('of any number and shape of questions each is written or named', () => {
  const shape = fc.record({
    options: fc.constantFrom(1, 2, 4, 5, 26, 27),
    explained: fc.boolean(),
    general: fc.constantFrom(0, 1, 40),
    chars: fc.constantFrom(0, 1),
  })
  const run = fc.record({ count: fc.constantFrom(1, 3, 60, 500), shape })
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), (runs) => {
      const questions = runs.flatMap(({ count, shape }) => many(count, shape))
      const plan = planNotes(imported(note(questions)))
      const named = plan.losses.reduce((sum, loss) => sum + loss.questions, 0)
      expect(delivered(plan) + named).toBe(questions.length)
    }),
    { numRuns: 10 },
  )
})

test('a sum that does not close ends the import', () => {
  expect(() => planNotes({ ...imported(note(many(2))), read: 3 })).toThrow(SumOpen)
  expect(() => planNotes({ ...imported(note(many(2))), read: 3 })).toThrow(
    '`3` questions were read, `2` can be written and `0` are named as lost. Nothing was written.',
  )
})

test('a thousand notes of one path get names of their own', () => {
  const { notes } = planNotes(imported(...Array.from({ length: 1_000 }, () => note(many(1)))))
  expect(new Set(notes.map(({ path }) => path)).size).toBe(1_000)
  expect(notes.at(-1)!.path).toBe('tea 1000.md')
})

test('what is planned reads as the questions that were given', () => {
  const questions = many(1_701, { explained: true })
  const read = planNotes(imported(note(questions))).notes.flatMap(
    ({ path, markdown }) => exportNote(checkFile({ path, bytes: new TextEncoder().encode(markdown) }).data).questions,
  )
  expect(read.map((one) => ({ ...one, line: 0 }))).toEqual(questions.map((one) => ({ ...one, line: 0 })))
})
