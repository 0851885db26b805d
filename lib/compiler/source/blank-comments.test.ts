import { expect, test } from 'vitest'
import { blankComments } from './blank-comments'

test.each([
  ['words around a comment keep their columns', 'warm %% how? %% the cup', `warm ${' '.repeat(10)} the cup`],
  ['a comment before words does not make code of them', '<!-- how? --> Warm the cup', 'Warm the cup'],
  ['nor in a list', '- %% how? %% Warm\n  1. <!-- or? --> Pour', '- Warm\n  1. Pour'],
  ['nor in a quote', '> <!-- who? --> Warm', '> Warm'],
  ['nor behind the end of one of several lines', '%% how\nhot? %% Warm', '\nWarm'],
  ['indented code stays code', '    a %% b %%', '    a'],
  ['a line of nothing but comments is blank', 'Warm\n%% how? %%\ncups', 'Warm\n\ncups'],
  ['among words it has to end in its paragraph', 'a <!-- b\n\nc --> d', 'a <!-- b\n\nc --> d'],
  ['and may do so on another line', 'a <!-- b\nc --> d', 'a\nd'],
  [
    'also if another one before did not',
    'a <!-- b <!-- c\n\nd <!-- e --> f',
    `a <!-- b <!-- c\n\nd ${' '.repeat(10)} f`,
  ],
  ['with which a block begins, it extends over blank lines', 'a\n\n<!-- b\n\nc --> d', 'a\n\n\n\nd'],
])('%s', (_, source, visible) => {
  expect(blankComments(source)).toBe(visible)
})

test('a long paragraph of comments without an end is looked through once', () => {
  for (const text of ['a <!-- b\n'.repeat(100_000), `a ${'<!--'.repeat(250_000)}`])
    expect(blankComments(text)).toBe(text)
})

test('a million spaces before a comment are read once', () => {
  const spaces = ' '.repeat(1_000_000)
  expect(blankComments(`${spaces}%% a %% b`)).toBe(`${spaces}b`)
})
