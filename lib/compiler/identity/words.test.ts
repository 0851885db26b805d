import { expect, test } from 'vitest'
import { withoutDoubled, wordsOf } from './words'

test.each([
  ['emphasis', 'A **bold** and _leaning_ `pot`, ==marked==', 'A bold and leaning pot, marked'],
  ['emphasis before a particle', '**홍차(black tea)**는', '홍차(black tea)는'],
  ['capitals', 'Which POT?', 'which pot?'],
  ['commas and full stops', 'Heat, then pour.', 'Heat then pour'],
  ['a curly apostrophe', 'the company’s pot', "the company's pot"],
  ['a hyphen between words', 'real-time steeping', 'real time steeping'],
  ['a longer dash', '10–20 g', '10-20 g'],
])('%s is no word', (_, text, other) => {
  expect(wordsOf(text)).toEqual(wordsOf(other))
})

test.each([
  ['a figure', '7 days', '19 days'],
  ['the point of a figure', '1.5 l', '15 l'],
  ['a point before a figure', '.5 l', '5 l'],
  ['the sign of a figure', 'at -5 °C', 'at 5 °C'],
  ['a range', '10-20 g', '10 20 g'],
  ['a unit', '5 %', '5'],
  ['money', '$5', '5'],
  ['a star that multiplies', '5 * 4', '5 4'],
  ['a struck word', 'not ~~warm~~', 'not warm'],
  ['inequality', 'a != b', 'a = b'],
  ['an underscore in a name', 'max_depth', 'max depth'],
])('%s is one', (_, text, other) => {
  expect(wordsOf(text)).not.toEqual(wordsOf(other))
})

test('a word written twice is one, a figure twice is two', () => {
  expect(withoutDoubled(wordsOf('warm the the pot for 10 10 s'))).toEqual([
    'warm',
    'the',
    'pot',
    'for',
    '10',
    '10',
    's',
  ])
})
