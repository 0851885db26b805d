import { expect, test } from 'vitest'
import type { IdentityItem } from '../identity-item'
import { matchQuestions } from './match-questions'

const SPAN = { start: { line: 9, column: 1 }, end: { line: 9, column: 9 } }
const option = (text: string, isKey = false) => ({ label: '', text, isKey, explanations: [] })
const ask = (stem: string, ...texts: string[]): IdentityItem => ({
  path: 'tea/steep.md',
  line: 9,
  span: SPAN,
  pin: null,
  stem,
  options: (texts.length > 0 ? texts : ['An iron pot', 'A strong tea', 'A pale cup']).map((text, i) =>
    option(text, i === 0),
  ),
  general: [],
})

function verdict(before: IdentityItem, after: IdentityItem, prose = ''): string {
  const vault = (item: IdentityItem) => ({
    items: [item],
    paths: [item.path],
    prose: () => [prose],
    isUsedAround: () => false,
  })
  const [pair] = matchQuestions(vault(before), vault(after)).pairs
  return pair?.verdict ?? 'apart'
}

const STEM = 'Which pot keeps the water warm for ten minutes?'

test.each([
  ['a line break and a list mark', 'same', 'Which pot?\n\n- warm\n- wide', 'Which pot?\n* warm\n* wide'],
  ['a misspelling', 'edited', STEM, 'Which pot keeps the wtaer warm for ten minutes?'],
  ['capitals and commas', 'edited', STEM, 'Which POT keeps the water warm, for ten minutes'],
  ['a doubled word', 'edited', STEM, 'Which pot keeps the the water warm for ten minutes?'],
  ['emphasis', 'edited', STEM, 'Which pot keeps the **water** _warm_ for ten minutes?'],
  ['a negation', 'version', STEM, 'Which pot keeps the water not warm for ten minutes?'],
  ['with and without', 'version', 'Which pot with lid keeps water warm?', 'Which pot without lid keeps water warm?'],
  ['most and least', 'version', 'Which pot is most often warm?', 'Which pot is least often warm?'],
  ['a figure', 'version', 'Which pot holds 10 l of water?', 'Which pot holds 12 l of water?'],
  ['a sentence more', 'version', STEM, `The pot is small. ${STEM}`],
])('%s in the stem: %s', (_, expected, before, after) => {
  expect(verdict(ask(before), ask(after))).toBe(expected)
})

test('two forms that are both used elsewhere are two words', () => {
  const [before, after] = [ask('What is a casual link of tea?'), ask('What is a causal link of tea?')]
  expect(verdict(before, after, 'causal')).toBe('edited')
  expect(verdict(before, after, 'Causal and casual links.')).toBe('version')
})

test('a form that the rest of the question uses is used elsewhere', () => {
  const before = ask('What is a casual link?', 'A casual talk', 'A causal chain')
  const after = ask('What is a causal link?', 'A casual talk', 'A causal chain')
  expect(verdict(before, after)).toBe('version')
})

test('the key is compared by the texts of the right options, whatever their letters', () => {
  const before = ask(STEM, 'Clay', 'Iron', 'Glass')
  const follows = { ...before, options: [option('Iron'), option('Glass'), option('Clay', true)] }
  const forgotten = { ...before, options: [option('Iron', true), option('Glass'), option('Clay')] }
  expect([verdict(before, follows), verdict(before, forgotten)]).toEqual(['edited', 'version'])
})

test('options that are told apart by one letter are not confused when they change places', () => {
  const before = ask(STEM, 'Casual talk', 'Causal talk')
  const after = { ...before, options: [option('Causal talk', true), option('Casual talk')] }
  expect(verdict(before, after)).toBe('version')
})

test('an explanation changes the wording, not what is asked', () => {
  const before = ask(STEM)
  const after = { ...before, options: before.options.map((option) => ({ ...option, explanations: ['다시 쓴 설명'] })) }
  expect(verdict(before, after)).toBe('edited')
})

test('a question goes on when its options can no longer be read, and when it gets its first ones', () => {
  const [whole, bare] = [ask(STEM), { ...ask(STEM), options: [] }]
  expect([verdict(whole, bare), verdict(bare, whole), verdict(bare, bare)]).toEqual(['version', 'version', 'same'])
})

test('a list of a thousand options is compared without comparing each with each', () => {
  const list = (word: string) => Array.from({ length: 1000 }, (_, i) => `${word} ${i}`)
  expect(verdict(ask(STEM, ...list('pot')), ask(STEM, ...list('cup')))).toBe('version')
})
