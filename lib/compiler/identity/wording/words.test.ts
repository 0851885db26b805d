import { expect, test } from 'vitest'
import { processorMs } from '../../testing/processor-ms'
import { identityText } from './identity-text'
import { identityWords, isSameWord, topicsOf, withoutDoubled } from './words'

test.each([
  ['emphasis', 'A **bold** and _leaning_ pot, ==marked==', 'A bold and leaning pot, marked'],
  ['emphasis before a particle', '**홍차(black tea)**는', '홍차(black tea)는'],
  ['capitals', 'Which POT?', 'which pot?'],
  ['commas and full stops', 'Heat, then pour.', 'Heat then pour'],
  ['a curly apostrophe', 'the company’s pot', "the company's pot"],
  ['a hyphen between words', 'real-time steeping', 'real time steeping'],
  ['a longer dash', '10–20 g', '10-20 g'],
])('%s is no word', (_, text, other) => {
  expect(identityWords(text)).toEqual(identityWords(other))
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
  expect(identityWords(text)).not.toEqual(identityWords(other))
})

test('a word written twice is one, a figure twice is two', () => {
  expect(withoutDoubled(identityWords('warm the the pot for 10 10 s'))).toEqual([
    'warm',
    'the',
    'pot',
    'for',
    '10',
    '10',
    's',
  ])
})

test('of code and formulas each sign is a word, which words of prose may be and signs of prose may not', () => {
  const [code, prose] = [identityWords('Which `Pot[i]`, $-x$?'), identityWords('which pot[i], −x')]
  expect(code).toEqual(['which', '`Pot', '`[', '`i', '`]', '`-', '`x'])
  expect(prose).toEqual(['which', 'pot', 'i', '-', 'x'])
  expect(code.filter((word) => prose.some((other) => isSameWord(word, other)))).toEqual([
    'which',
    '`Pot',
    '`i',
    '`-',
    '`x',
  ])
  expect(topicsOf(code)).toEqual(['which', 'pot', 'i', 'x'])
})

test.each([
  ['money', 'It costs $5 and $7', ['it', 'costs', '$', '5', 'and', '$', '7']],
  ['an escaped dollar', 'It costs \\$x + 1$', ['it', 'costs', '$', 'x', '+', '1', '$']],
  ['a back quote without another', 'the `pot (warm)', ['the', 'pot', 'warm']],
  ['what stands for code', 'a \uFFFF `b`', ['a', '`b']],
])('%s is no code or formula', (_, text, words) => {
  expect(identityWords(text)).toEqual(words)
})

test.each([
  ['dollars', '$x '],
  ['escaped dollars', '$\\$'],
  ['doubled dollars', '$$ '],
  ['brackets', '\\(x '],
  ['back quotes', '` `` '],
  ['dashes', '- '],
  ['minus signs', '--'],
  ['stars', '* a*'],
  ['brackets beside operators', '=( '],
  ['fences', '```\nx\n~~~\n'],
])('fifty thousand %s are read in a moment', (_, piece) => {
  expect(processorMs(() => identityWords(identityText(piece.repeat(50_000))))).toBeLessThan(3_000)
})
