import { expect, test } from 'vitest'
import { lines } from '../../testing/shown-bank'
import { shownExam } from '../../testing/shown-exam'

test.each([
  ['two answers that differ', 'Answer: A\n\nAnswer: B'],
  ['a list about each option', '<details>\n\nA) too hot\nB) too cold\n</details>'],
  ['an option that an explanation names', '<details>\n\nOption A. It is too hot.\n</details>'],
])('takes %s for no answer', (_, answer) => {
  expect(shownExam(`## Which?\n\n- A) x\n- B) y\n\n${answer}\n`)).toContain(
    'its answer names no option, or two answers differ',
  )
})

test('takes a ticked box and an answer that differ for no answer, and names the question', () => {
  expect(shownExam('## Which?\n\n- [x] A. clay\n- [ ] B. glass\n\nAnswer: B\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
  expect(shownExam('## Which?\n\n- [x] clay\n- [ ] glass\n\nAnswer: glass\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
})

test('an answer that says what the boxes say is not said twice', () => {
  expect(shownExam('## Which?\n\n- [ ] A. clay\n- [x] B. glass\n\nAnswer: B\nIt is clear.\n')).toBe(
    'exam.md · exam\n? Which?\n A  clay\n[B] glass\n! It is clear.',
  )
  expect(shownExam('## Which?\n\n- [ ] clay\n- [x] glass\n\nAnswer: 2\n')).toBe(
    'exam.md · exam\n? Which?\n A  clay\n[B] glass',
  )
})

test("letters are a box's own text where they are not those of the options in order", () => {
  expect(shownExam('## Which is a note?\n\n- [x] A. major\n- [ ] C. minor\n')).toBe(
    'exam.md · exam\n? Which is a note?\n[A] A. major\n B  C. minor',
  )
})

test.each([
  ['Explanation: **B** is right', '**B** is right'],
  ['해설: **둘**이 맞다', '**둘**이 맞다'],
  ['**Explanation:** _because_', '_because_'],
  ['**Explanation**: `x` *so*', '`x` *so*'],
  ['- **해설:** __init__', '__init__'],
  ['_Rationale_: so', 'so'],
  ['**Explanation: B is right**', '**B is right**'],
  ['* Explanation: *so*', '*so*'],
])('keeps the marks that begin an explanation: %j', (line, general) => {
  expect(shownExam(`## Which?\n\n- A) x\n- B) y\n\nAnswer: B\n\n${line}\n`)).toContain(`\n! ${general}`)
})

test('takes answers of all questions at the end for no explanation of the last', () => {
  const asked = (stem: string, key: string) => `Question: ${stem}\n\n- A) x\n- B) y\n\nAnswer: ${key}\n\n`
  expect(shownExam(`${asked('Which?', 'B')}${asked('Where?', 'A')}### Answers\n1. B\n2. A\n`)).toBe(
    lines(`
exam.md · exam
? Which?
 A  x
[B] y
? Where?
[A] x
 B  y
lost :15 section \`### Answers 1. B 2. A\`: it belongs to no question
`),
  )
})

test('takes a number for no answer where it is the text of another option', () => {
  expect(shownExam('## How many?\n\n1. 3\n2. 1\n3. 4\n\nAnswer: 3\n')).toBe(
    'lost :1 section `How many?`: its answer names no option, or two answers differ',
  )
})

test('keeps what an answer says beside the letters', () => {
  expect(shownExam('## Which?\n\n- A) x\n- B) y\n\nAnswer: B) since 1888 at the latest\n')).toContain(
    '! Answer: B) since 1888 at the latest',
  )
})

test('an answer that names no option is no key', () => {
  expect(shownExam('## Q1. Which?\n\n- A) x\n- B) y\n\nAnswer: E\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
})
