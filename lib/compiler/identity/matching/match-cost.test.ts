import { expect, test } from 'vitest'
import { drawing, type InventedNote, inventNote, inventQuestion } from '../../testing/invent-notes'
import type { IdentityVault } from '../identity-item'
import { matchQuestions } from './match-questions'

/** A vault in which every second note is a copy, and every fourth note belongs to a family that shares its options. */
function crowd(size: number): InventedNote[] {
  const draw = drawing(7)
  const [shared] = inventNote('shared', draw).questions
  const copies = Array.from({ length: 12 }, (_, i) => inventQuestion(`copy-${i}`, draw))
  return Array.from({ length: size }, (_, i) => {
    const note = inventNote(`n${i}`, draw)
    if (i % 2 === 0) return { ...note, questions: [copies[i % copies.length]!] }
    if (i % 4 === 1) return { ...note, questions: [{ ...note.questions[0]!, options: shared!.options, key: [0] }] }
    return note
  })
}

/** All notes have other names and all stems one more word, so that the first steps match nothing. */
const renamed = (notes: readonly InventedNote[]): InventedNote[] =>
  notes.map((note, i) => ({
    ...note,
    path: `모음/r${(i * 7919) % notes.length}.md`,
    questions: note.questions.map((question) => ({ ...question, stem: `Now: ${question.stem}` })),
  }))

const SPAN = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** The questions as the reader would return them, without reading thousands of notes. */
const vaultOf = (notes: readonly InventedNote[]): IdentityVault => ({
  paths: notes.map(({ path }) => path),
  prose: () => notes.map(({ body }) => body),
  isUsedAround: () => false,
  items: notes.flatMap(({ path, questions }) =>
    questions.map(({ stem, options, key }, i) => ({
      path,
      line: 1 + 20 * i,
      span: SPAN,
      pin: null,
      stem,
      general: [],
      options: options.map((text, at) => ({ label: 'A', text, isKey: key.includes(at), explanations: [] })),
    })),
  ),
})

/** How many others a question was compared with, on average. */
function comparedEach(before: InventedNote[], after: InventedNote[]): number {
  const old = vaultOf(before)
  return matchQuestions(old, vaultOf(after)).compared / old.items.length
}

test('a question of 4,040 notes is compared with no more others than its steps allow', () => {
  const notes = crowd(4040)
  expect(comparedEach(notes, notes)).toBe(1)
  expect(comparedEach(notes, renamed(notes))).toBeLessThan(20)
})

test('two thousand copies of one question, all in other notes now, are not compared each with each', () => {
  const notes = crowd(2000).map((note) => ({ ...note, questions: crowd(1)[0]!.questions }))
  const moved = notes.map((note, i) => ({ ...note, path: `topic/${i}.md` }))
  expect(comparedEach(notes, moved)).toBeLessThan(10)
  expect(comparedEach(notes, renamed(notes))).toBeLessThan(20)
})

test('nor are the questions of one note, two thousand of them', () => {
  const draw = drawing(3)
  const questions = Array.from({ length: 2000 }, (_, i) => inventQuestion(`q${i}`, draw))
  const note = { path: 'tea/all.md', title: 'all', body: '', questions }
  const after = { ...note, questions: questions.map((question) => ({ ...question, stem: `Now: ${question.stem}` })) }
  expect(comparedEach([note], [after])).toBeLessThan(50)
})
