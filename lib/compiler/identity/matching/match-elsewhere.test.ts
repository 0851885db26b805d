import { expect, test } from 'vitest'
import {
  drawing,
  type InventedNote,
  type InventedQuestion,
  inventedVault,
  inventNote,
} from '../../testing/invent-notes'
import { lookalike, pinAdvice } from './lookalike'
import { matchQuestions } from './match-questions'

const STEM =
  'A tea house on the coast keeps 40 kinds of leaves in paper bags. In summer the leaves lose their smell within a week. Which container keeps the smell longest?'
const OPTIONS = ['A tin with a tight lid', 'A glass jar on the shelf', 'A linen bag', 'A wooden chest']
const QUESTION: InventedQuestion = { tag: '', stem: STEM, options: OPTIONS, key: [0], explanations: [] }

const note = (path: string, change: Partial<InventedQuestion> = {}): InventedNote => ({
  path,
  title: path,
  body: '차',
  questions: [{ ...QUESTION, ...change }],
})

const match = (before: InventedNote[], after: InventedNote[]) => {
  const { pairs, hints } = matchQuestions(inventedVault(before), inventedVault(after))
  return {
    pairs: pairs.map((pair) => `${pair.before.path} → ${pair.after.path} ${pair.verdict}`),
    hints: hints.map(({ removed, added }) => `${removed.path} ~ ${added.path}`),
  }
}

const otherStem = STEM.replace('smell longest', 'aroma longest')

test('in another note, a very similar stem with most options and the same key is a new version', () => {
  const after = note('cellar/tins.md', { stem: otherStem, options: OPTIONS.with(3, 'A stone pot') })
  expect(match([note('tea/tin.md')], [after]).pairs).toEqual(['tea/tin.md → cellar/tins.md version'])
})

test('in another note, another stem with another key is another question, with a hint', () => {
  const after = note('cellar/tins.md', { stem: otherStem, key: [2] })
  expect(match([note('tea/tin.md')], [after])).toEqual({ pairs: [], hints: ['tea/tin.md ~ cellar/tins.md'] })
})

test('in another note, half of the options are too few', () => {
  const after = note('cellar/tins.md', { stem: otherStem, options: [...OPTIONS.slice(0, 2), 'A stone pot', 'A box'] })
  expect(match([note('tea/tin.md')], [after])).toEqual({ pairs: [], hints: ['tea/tin.md ~ cellar/tins.md'] })
})

test('of two questions that are as much alike, none is joined', () => {
  const siblings = [
    note('cellar/a.md', { stem: STEM.replace('40', '50') }),
    note('cellar/b.md', { stem: STEM.replace('40', '60') }),
  ]
  expect(match([note('tea/tin.md')], siblings).pairs).toEqual([])
  expect(match(siblings, [note('tea/tin.md')]).pairs).toEqual([])
})

test('a misspelled copy is not taken for the question while the question itself is there', () => {
  const copy = note('cellar/copy.md', { stem: STEM.replace('summer', 'sumner') })
  expect(match([note('tea/tin.md')], [note('tea/tin.md', { key: [1] }), copy]).pairs).toEqual([
    'tea/tin.md → tea/tin.md version',
  ])
})

test('the same note is known by a file name that no other note has', () => {
  const rewritten = { stem: 'Where should leaves be kept?', options: OPTIONS.with(3, 'A stone pot') }
  const [before, after] = [note('tea/tin.md'), note('cellar/tin.md', rewritten)]
  expect(match([before], [after]).pairs).toEqual(['tea/tin.md → cellar/tin.md version'])
  const namesake: InventedNote = { path: 'pots/tin.md', title: '', body: '주석', questions: [] }
  expect(match([before], [after, namesake]).pairs).toEqual([])
})

test('questions without a stem are copies of none in other notes, and go on in their own', () => {
  const [empty, other] = [note('tea/tin.md', { stem: '' }), note('cellar/tins.md', { stem: '' })]
  expect(match([empty], [other]).pairs).toEqual([])
  expect(match([empty], [note('tea/tin.md')]).pairs).toEqual(['tea/tin.md → tea/tin.md version'])
})

test('a short stem of an exam’s mould is no sign that one question in a note became another', () => {
  const before = note('tea/tin.md', { stem: 'Which of the following is the best solution for steeping?' })
  const after = {
    stem: 'Which of the following is the best solution for drying?',
    options: ['A fan', 'A stove', 'Sun', 'Wind'],
  }
  expect(match([before], [note('tea/tin.md', after)]).pairs).toEqual([])
})

test('a pin joins whatever else changed, and of two questions with it the nearer one', () => {
  const pin = 'q-tin'
  const rewritten = note('cellar/tins.md', { pin, stem: 'What is steeping?', options: ['Wait', 'Pour'] })
  expect(match([note('tea/tin.md', { pin })], [rewritten]).pairs).toEqual(['tea/tin.md → cellar/tins.md version'])
  const changed = note('tea/tin.md', { pin, stem: 'What is drying?', options: ['Air', 'Sun'] })
  expect(match([note('tea/tin.md', { pin })], [rewritten, changed]).pairs).toEqual(['tea/tin.md → tea/tin.md version'])
})

test('a question with another pin is told from one that was removed, with the pin to restore', () => {
  const pinned = (pin: string) => {
    const { questions, ...rest } = note('tea/tin.md')
    return [{ ...rest, questions: questions.map((question) => ({ ...question, pin })) }]
  }
  const [hint, ...others] = matchQuestions(inventedVault(pinned('q-tin')), inventedVault(pinned('q-tim'))).hints
  expect(others).toEqual([])
  expect(lookalike(hint!)).toMatchObject({
    reason: expect.stringContaining('differs only in its pin'),
    mend: 'Restore `^q-tin`: its history goes on.',
  })
})

test('a question that is rewritten in its note is told from another one, unless both are pinned', () => {
  const rewritten = (pins: [string?, string?]) => {
    const [before, after] = [inventNote('one', drawing(1)), inventNote('two', drawing(2))]
    const pin = ({ questions, ...rest }: typeof before, name?: string) => ({
      ...rest,
      path: 'tea/tin.md',
      questions: questions.map((question) => (name === undefined ? question : { ...question, pin: name })),
    })
    return matchQuestions(inventedVault([pin(before, pins[0])]), inventedVault([pin(after, pins[1])]))
  }
  expect(rewritten([]).hints.map(({ kind }) => kind)).toEqual(['place'])
  expect(pinAdvice(rewritten(['q-old']).hints[0]!)).toContain('put `^q-old` on a line after it')
  expect(rewritten(['q-old', 'q-new']).hints).toEqual([])
})
