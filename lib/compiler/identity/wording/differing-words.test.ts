import { expect, test } from 'vitest'
import { differingWords } from './differing-words'

const differing = (a: string, b: string) => differingWords(a.split(' '), b.split(' ')).join(' → ')

test('gives the words that differ', () => {
  expect(differing('a cup of green tea', 'a cup of black tea')).toBe('“green” → “black”')
})

test('gives the words around what says little by itself', () => {
  expect(differing('steep 7 pots of tea', 'steep 9 pots of tea')).toBe('“steep 7 pots” → “steep 9 pots”')
  expect(differing('it does keep warm', 'it does not keep warm')).toBe('“does keep” → “does not keep”')
  expect(differing('keep warm', 'do keep warm')).toBe('“keep” → “do keep”')
})

test('gives several stretches, without what is between them', () => {
  const between = 'pot of tea that stands on the table'
  expect(differing(`A warm ${between} (free to take)`, `A cold ${between} (sold to take)`)).toBe(
    '“warm … (free” → “cold … (sold”',
  )
})

test('gives one stretch where much is between little', () => {
  const [old, now] = [
    ['black', 'green', 'white', 'yellow'],
    ['smoked', 'roasted', 'aged', 'fresh'],
  ].map((words) => words.join(' and then there is '))
  expect(differing(old!, now!)).toMatch(
    /^“black and then there is green .*…” → “smoked and then there is roasted .*…”$/u,
  )
})

test('compares long texts by their begin and end', () => {
  const words = (last: string) => `${Array.from({ length: 2_000 }, (_, i) => last + i).join(' ')} end`
  expect(differing(words('a'), words('b'))).toMatch(/^“a0 a1 .*…” → “b0 b1 .*…”$/u)
})
