import { expect, test } from 'vitest'
import { csv } from './csv'
import { readKey, roleOf } from './read-record'
import { lines, shown } from './shown-bank'

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

const options = ['Clay', 'Glass', 'B'].map((text, index) => ({ index, text }))
test.each([
  ['A', [0]],
  ['a, C', [0, 2]],
  ['AC', [0, 2]],
  ['(A) and (C)', [0, 2]],
  ['A와 B', [0, 1]],
  ['1;3', [0, 2]],
  ['1 0 1', [0, 2]],
  ['glass', [1]],
  ['D', null],
  ['0', null],
  ['', null],
  ['Iron', null],
])('the key %j names %j', (key, named) => {
  expect(readKey(key, options)).toEqual(named)
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
  expect(roleOf(column)).toEqual(role)
})
