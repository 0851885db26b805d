import { expect, test } from 'vitest'
import { lines, shown } from '../../testing/shown-bank'
import { readKeyField } from '../named-fields/read-key-field'
import { columnRole } from '../named-fields/read-named-fields'
import { csv } from './csv'

const read = (text: string | Uint8Array) =>
  shown(csv.read({ name: 'tea.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(lines(text)) : text }))

test('reads the columns of other programs by their names', () => {
  expect(
    read(`
Question,Question Type,Answer Option 1,Explanation 1,Answer Option 2,Explanation 2,Correct Answers,Overall Explanation
"Which pot, then?",multiple-choice,Clay,thick,Glass,,1,"two
lines"
Bad row,,a,,b,,9,
`),
  ).toBe(
    lines(`
tea.md · tea
? Which pot, then?
[A] Clay ← thick
 B  Glass
! two
lines
lost :1 column \`Question Type\`: a question has nothing of this name
lost :4 row: its key \`9\` names no option
`),
  )
})

test('reads a table of a Korean spreadsheet: semicolons, and EUC-KR', () => {
  const eucKr = [0xb9, 0xae, 0xc1, 0xa6] // 문제
  const rest = new TextEncoder().encode(';A;B;key\nx;1;2;B\n')
  expect(read(new Uint8Array([...eucKr, ...rest]))).toBe('tea.md · tea\n? x\n A  1\n[B] 2')
})

test('says which line is quoted wrongly, and which columns lack', () => {
  expect(() => read('question,A,B,key\nx,"y,z,A\n')).toThrow(/quoted rightly/)
  expect(() => read('front,back\na,b\n')).toThrow(
    'Unexpected columns `front`, `back`, expected `question`, `A`, `B` … and `key`',
  )
})

test('reads columns as programs name them: with limits, underscores or capitals in the middle', () => {
  expect(
    read(`
Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Correct answer(s) - choose at least one
Which pot?,Clay,Glass,2
`),
  ).toBe('tea.md · tea\n? Which pot?\n A  Clay\n[B] Glass')
  expect(read('question_text,optionA,optionB,correct_answer,answer_explanation\nx,1,2,b,y\n')).toBe(
    'tea.md · tea\n? x\n A  1\n[B] 2\n! y',
  )
})

test('counts keys from 0 where one of them is 0 and none is the number of options', () => {
  expect(read('question,option 1,option 2,option 3,answer\nx,a,b,c,1\ny,a,b,c,0\n')).toBe(
    lines(`
tea.md · tea
? x
 A  a
[B] b
 C  c
? y
[A] a
 B  b
 C  c
`),
  )
})

test('takes no number for a key where one of them is 0 and another the number of options', () => {
  const unclear = 'is unclear: one key of the table is 0, and another the number of its options'
  expect(read('question,option 1,option 2,option 3,answer\nx,a,b,c,1\ny,a,b,c,0\nz,a,b,c,3\nw,a,b,c,c\n')).toBe(
    lines(`
tea.md · tea
? w
 A  a
 B  b
[C] c
lost :2 row: its key \`1\` ${unclear}
lost :3 row: its key \`0\` ${unclear}
lost :4 row: its key \`3\` ${unclear}
`),
  )
})

test('a title that only some of the questions have is not the title of all', () => {
  expect(read('question,A,B,key,title\nx,1,2,A,Pots\ny,1,2,B,\n')).toBe(
    lines(`
tea.md · tea
? x
[A] 1
 B  2
? y
 A  1
[B] 2
lost :2 names of the 2 questions in \`tea.md\`: they differ between the questions of one note
`),
  )
})

test('names cells in a column without a name', () => {
  expect(read('question,A,B,key,general,\nx,1,2,A,since a, b or c,d\ny,1,2,B,z,\n')).toBe(
    lines(`
tea.md · tea
? x
[A] 1
 B  2
! since a
? y
 A  1
[B] 2
! z
lost :2 cells \`b or c\`, \`d\`: they are in a column without a name
`),
  )
})

test('reads no key that is the text of one option and the number of another', () => {
  expect(read('question,option 1,option 2,option 3,answer\nx,2,4,8,2\ny,1,2,3,2\n')).toBe(
    'tea.md · tea\n? y\n A  1\n[B] 2\n C  3\nlost :2 row: its key `2` names no option',
  )
})

test('refuses two columns of options or keys that are one, and names others of which one is not read', () => {
  expect(() => read('question,A,option a,B,key\nx,1,2,3,A\n')).toThrow('Unexpected columns `A` and `option a`')
  expect(read('question,A,B,key,deck,category\nx,1,2,A,d,c\n')).toBe(
    'd.md · d\n? x\n[A] 1\n B  2\nlost :1 column `category`: `deck` is read in its place',
  )
})

test('a text that a spreadsheet would run as a formula is written as text', () => {
  const option = (label: string, text: string) => ({ label, text, isKey: label === 'A', explanation: null })
  const question = {
    line: 1,
    stem: '=HYPERLINK("x")',
    options: [option('A', '-5'), option('B', "'=1")],
    generalExplanation: null,
  }
  const bank = { notes: [{ path: 'a.md', title: 'a', tags: [], aliases: [], questions: [question] }], messages: [] }
  const written = new TextDecoder().decode(csv.write(bank, new Date(0)))
  expect(written).toContain(`"'=HYPERLINK(""x"")","'-5","''=1"`)
})

const options = ['Clay', 'Glass', 'B'].map((text, index) => ({ index, name: 'ABC'[index]!, text }))
test.each([
  ['A', [0]],
  ['a, C', [0, 2]],
  ['AC', [0, 2]],
  ['(A) and (C)', [0, 2]],
  ['A와 B', [0, 1]],
  ['1;3', [0, 2]],
  ['1 0 1', [0, 2]],
  ['001', [2]],
  ['110', [0, 1]],
  ['000', null],
  ['01', [0]],
  ['glass', [1]],
  ['D', null],
  ['0', null],
  ['', null],
  ['Iron', null],
])('the key %j names %j', (key, named) => {
  expect(readKeyField(key, options)).toEqual(named)
})

test('the key 01 of two options is none: it may be the first of them, or flags', () => {
  expect([readKeyField('01', options.slice(0, 2)), readKeyField('10', options.slice(0, 2))]).toEqual([null, [0]])
})

test.each([
  ['Option C', { kind: 'option', index: 2 }],
  ['선택지 2', { kind: 'option', index: 1 }],
  ['해설', { kind: 'general' }],
  ['Explanation A', { kind: 'explanation', index: 0 }],
  ['Correct Answer(s)', { kind: 'key' }],
  ['Answer', { kind: 'key' }],
  ['Answer 1', { kind: 'option', index: 0 }],
  ['Points', null],
])('the column %j is %j', (column, role) => {
  expect(columnRole(column)).toEqual(role)
})
