import { expect, test } from 'vitest'
import { type InventedQuestion, inventedVault } from '../testing/invent-notes'
import { describeAsked, describeChange } from './describe-change'
import { matchQuestions } from './matching/match-questions'

const QUESTION: InventedQuestion = {
  tag: 'steep',
  stem: 'A tea house steeps 7 pots an hour. Which step keeps the taste even?',
  options: ['Weigh the leaves', 'Warm the cups', 'Use a larger pot'],
  key: [0],
  explanations: ['양이 맛을 정한다', '온도만 지킨다', '맛과 무관하다'],
}
const vaultWith = (question: InventedQuestion) =>
  inventedVault([{ path: 'tea/steep.md', title: '우리기', body: '차', questions: [question] }])

function changes(change: Partial<InventedQuestion>): string[] {
  const [pair] = matchQuestions(vaultWith(QUESTION), vaultWith({ ...QUESTION, ...change })).pairs
  return describeChange(pair!)
}

test('says which words of the stem changed, and whether it still asks the same', () => {
  expect(changes({ stem: QUESTION.stem.replace('7', '9') })).toEqual([
    'stem changed: “steeps 7 pots” → “steeps 9 pots”',
  ])
  expect(changes({ stem: QUESTION.stem.replace('taste', 'tsate') })).toEqual(['stem reworded: “taste” → “tsate”'])
})

test('tells a change of code within a line', () => {
  const before = vaultWith({
    ...QUESTION,
    stem: `${QUESTION.stem}\n\n\`\`\`\nif warm:\n    fill()\n    pour()\n\`\`\``,
  })
  const after = vaultWith({ ...QUESTION, stem: `${QUESTION.stem}\n\n\`\`\`\nif warm:\n    fill()\npour()\n\`\`\`` })
  const [pair] = matchQuestions(before, after).pairs
  expect(describeChange(pair!)).toEqual(['stem changed: “fill()↵    pour()↵```” → “fill()↵pour()↵```”'])
})

test('names a changed key by its letters and texts', () => {
  expect(changes({ key: [2] })).toEqual(['key A “Weigh the leaves” → C “Use a larger pot”'])
  expect(changes({ key: [0, 1] })).toEqual(['key A “Weigh the leaves” → A “Weigh the leaves”, B “Warm the cups”'])
})

test('tells that the key changed when two options are swapped below their letters', () => {
  const [a, b, c] = QUESTION.options as [string, string, string]
  expect(changes({ options: [b, a, c] })).toContain('key A “Weigh the leaves” → A “Warm the cups”')
})

test('does not call it another key when the letters only follow their options', () => {
  const { options, explanations } = QUESTION
  expect(changes({ options: options.toReversed(), explanations: explanations.toReversed(), key: [2] })).toEqual([
    'options in another order',
  ])
})

test('tells an option that was added, removed or reworded', () => {
  const { options, explanations } = QUESTION
  expect(changes({ options: [...options, 'Wait'], explanations: [...explanations, '맛이 변한다'] })).toEqual([
    'option D “Wait” added',
  ])
  expect(changes({ options: options.slice(0, 2), explanations: explanations.slice(0, 2) })).toEqual([
    'option C “Use a larger pot” removed',
  ])
  expect(changes({ options: options.with(2, 'Use a **larger** pot') })).toEqual([
    'option C reworded: “larger” → “**larger**”',
  ])
})

test('tells an explanation that changed', () => {
  expect(changes({ explanations: QUESTION.explanations.with(1, '온도를 지킬 뿐이다') })).toEqual([
    'explanation of B changed',
  ])
  expect(changes({ explanations: ['맛이 다르다', '온도를 지킬 뿐이다', '맛과 무관하다'] })).toEqual([
    'explanations of A, B changed',
  ])
})

test('shows what an option that was rewritten became', () => {
  expect(changes({ options: QUESTION.options.with(1, 'Heat the water of the cups slowly') })).toEqual([
    'option B changed: “Warm the cups” → “Heat the water of the cups slowly”',
  ])
})

test('tells once what the key became', () => {
  expect(changes({ options: QUESTION.options.with(0, 'Count the seconds aloud') })).toEqual([
    'key A “Weigh the leaves” → A “Count the seconds aloud”',
  ])
})

test('leaves out the key and its texts where they are told apart', () => {
  const asked = (change: Partial<InventedQuestion>) =>
    describeAsked(matchQuestions(vaultWith(QUESTION), vaultWith({ ...QUESTION, ...change })).pairs[0]!)
  const { options, explanations } = QUESTION
  expect(asked({ options: options.with(0, 'Count the seconds aloud') })).toEqual([])
  const inserted = ['Count the seconds aloud', ...options]
  expect(asked({ options: inserted, explanations: ['시간을 지킨다', ...explanations], key: [0] })).toEqual([])
  expect(asked({ options: options.with(1, 'Heat all of the water'), key: [1] })).toEqual([
    'option B changed: “Warm the cups” → “Heat all of the water”',
  ])
})
