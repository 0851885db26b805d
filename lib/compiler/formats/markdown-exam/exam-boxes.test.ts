import { describe, expect, test } from 'vitest'
import { lines } from '../../testing/shown-bank'
import { shownExam } from '../../testing/shown-exam'

describe('boxes as hands write them', () => {
  test.each([
    ['without a blank', '- [ ]clay\n- [x]glass'],
    ['with a comma', '- [ ], clay\n- [x], glass'],
    ['with nothing in an open one', '- [] clay\n- [x] glass'],
    ['without a blank before them', '-[ ] clay\n-[x] glass'],
  ])('%s are options', (_, options) => {
    expect(shownExam(`## Which?\n\n${options}\n`)).toBe('exam.md · exam\n? Which?\n A  clay\n[B] glass')
  })

  test('are no links', () => {
    expect(shownExam('## Which?\n\n- [x] see\n- [ ] not\n\n> [x](https://example.org)\n')).toContain('[A] see')
  })
})

test.each([
  ['a heading without a blank', '###Q2. Where?'],
  ['a numbered line', 'Q2. Where?'],
  ['a bold one', '**Q2. Where?**'],
  ['one in Korean', '문제 2. Where?'],
])('a question begins at %s between boxes', (_, line) => {
  expect(
    shownExam(
      `### Q1. Which?\n\n- [x] clay\n- [ ] glass\n\n${line}\n\n- [ ] here\n- [x] there\n\n### Q3. When?\n\n- [x] now\n- [ ] never\n`,
    ),
  ).toBe(
    lines(`
exam.md · exam
? Which?
[A] clay
 B  glass
? Where?
 A  here
[B] there
? When?
[A] now
 B  never`),
  )
})

test.each([
  ['boxes', '- [x] clay\n- [ ] glass\n\nWhere is it?\n\n- [ ] here\n- [x] there\n', 'Where is it?'],
  ['letters', 'A) clay\nB) glass\n\nWhere is it?\n\nA) here\nB) there\n\nAnswer: B\n', 'A) here'],
])('text between %s that may be a question of its own makes it unclear: it is named', (_, options, between) => {
  expect(shownExam(`## Which?\n\n${options}`)).toBe(
    `lost :1 section \`Which?\`: \`${between}\` stands between its options, which are perhaps those of two questions`,
  )
})
