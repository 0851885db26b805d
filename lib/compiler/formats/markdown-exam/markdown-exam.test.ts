import { describe, expect, test } from 'vitest'
import { lines, shown } from '../../testing/shown-bank'
import { markdownExam } from './markdown-exam'

const read = (text: string) =>
  shown(markdownExam.read({ name: 'exam.md', bytes: new TextEncoder().encode(lines(text)) }))

test('reads a question of mdquiz: asked in the frontmatter, boxes ticked, quotes as explanations', () => {
  expect(
    read(`
---
question: "What does this print?"
title: Loops
tags: [js]
---

\`\`\`js
log('- [x] tea')
\`\`\`

- [ ] nothing
> it logs
- [x] \`- [x] tea\`
`),
  ).toBe(
    lines(`
exam.md · Loops · #js
? What does this print?

\`\`\`js
log('- [x] tea')
\`\`\`
 A  nothing ← it logs
[B] \`- [x] tea\`
`),
  )
})

test('reads numbered questions whose answers are hidden', () => {
  expect(
    read(`
# Practice exam 1

1. Which pot keeps heat?
    - A. Glass
    - B. Clay

    <details markdown=1><summary markdown='span'>Answer</summary>

    Correct answer: B
    Clay is thick.

    </details>

2. Which TWO are teas? (Choose two)
    - A. Oolong
    - B. Cocoa
    - C. Sencha

    <details><summary>Answer</summary>
    A, C

    - **Option B** - 카카오로 만든다
    </details>

3. No options here.
`),
  ).toBe(
    lines(`
exam.md · Practice exam 1
? Which pot keeps heat?
 A  Glass
[B] Clay
! Clay is thick.
? Which TWO are teas? (Choose two)
[A] Oolong
 B  Cocoa ← 카카오로 만든다
[C] Sencha
lost :25 section \`No options here.\`: it has no options, or more than there are letters for
`),
  )
})

test('reads questions under headings, with a list in the stem, and links to the top', () => {
  expect(
    read(`
# Teas

### Which order is right?
1. Pour
2. Wait

- [ ] 2, 1
- [x] 1, 2

**[⬆ Back to Top](#teas)**

### Which is green?

A) Sencha
B) Assam

Answer: a
Explanation: It is steamed.
`),
  ).toBe(
    lines(`
exam.md · Teas
? Which order is right?
1. Pour
2. Wait
 A  2, 1
[B] 1, 2
? Which is green?
[A] Sencha
 B  Assam
! It is steamed.
`),
  )
})

test('reads circled numbers and plain numbers as options, as exams in Korea have them', () => {
  expect(
    read(`
# 다도 모의고사

**Q1. 녹차에 맞는 물의 온도는?**

① 100도
② 80도
- **정답:** ②
- **해설:** 뜨거우면 쓰다

**문제 2.** 옳은 것을 모두 고르시오.

1. 찻잎을 잰다
2. 어림한다
3. 시간을 잰다

정답: 1, 3번
`),
  ).toBe(
    lines(`
exam.md · 다도 모의고사
? 녹차에 맞는 물의 온도는?
 A  100도
[B] 80도
! 뜨거우면 쓰다
? 옳은 것을 모두 고르시오.
[A] 찻잎을 잰다
 B  어림한다
[C] 시간을 잰다
`),
  )
})

test('reads answers without commas, in the next line, and by the words of the options', () => {
  expect(
    read(`
## Question 1
Which two are green?

- A. Sencha
- B. Assam
- C. Gyokuro

<details><summary>Answer</summary>
Correct Answer: AC
</details>

## Question 2
Which is black?

- A. Sencha
- B. Assam

<details><summary>Answer</summary>

**Answer:**

**B.** Assam
</details>

## Question 3
Which two are pots?

- [ ] kyusu
- [ ] chasen
- [ ] gaiwan

**Answer:** kyusu, gaiwan
`),
  ).toBe(
    lines(`
exam.md · exam
? Which two are green?
[A] Sencha
 B  Assam
[C] Gyokuro
? Which is black?
 A  Sencha
[B] Assam
? Which two are pots?
[A] kyusu
 B  chasen
[C] gaiwan
`),
  )
})

test('keeps what is said of all options apart from the last, and code with its option', () => {
  expect(
    read(`
### Which line steeps?<br/>Choose one.

- [ ] A

\`\`\`js
pour('<br>')
\`\`\`

- [x] \`steep()<br>\`

- [ ]

Steeping takes a while:

- weigh
- wait
`),
  ).toBe(
    lines(`
exam.md · exam
? Which line steeps?\\
Choose one.
 A  A

\`\`\`js
pour('<br>')
\`\`\`
[B] \`steep()<br>\`
! Steeping takes a while:

- weigh
- wait
`),
  )
})

test.each([
  ['two answers that differ', 'Answer: A\n\nAnswer: B'],
  ['a list about each option', '<details>\n\nA) too hot\nB) too cold\n</details>'],
  ['an option that an explanation names', '<details>\n\nOption A. It is too hot.\n</details>'],
])('takes %s for no answer', (_, answer) => {
  expect(read(`## Which?\n\n- A) x\n- B) y\n\n${answer}\n`)).toContain(
    'its answer names no option, or two answers differ',
  )
})

test('takes a ticked box and an answer that differ for no answer, and names the question', () => {
  expect(read('## Which?\n\n- [x] A. clay\n- [ ] B. glass\n\nAnswer: B\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
  expect(read('## Which?\n\n- [x] clay\n- [ ] glass\n\nAnswer: glass\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
})

test('an answer that says what the boxes say is not said twice', () => {
  expect(read('## Which?\n\n- [ ] A. clay\n- [x] B. glass\n\nAnswer: B\nIt is clear.\n')).toBe(
    'exam.md · exam\n? Which?\n A  clay\n[B] glass\n! It is clear.',
  )
  expect(read('## Which?\n\n- [ ] clay\n- [x] glass\n\nAnswer: 2\n')).toBe(
    'exam.md · exam\n? Which?\n A  clay\n[B] glass',
  )
})

test("letters are a box's own text where they are not those of the options in order", () => {
  expect(read('## Which is a note?\n\n- [x] A. major\n- [ ] C. minor\n')).toBe(
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
  expect(read(`## Which?\n\n- A) x\n- B) y\n\nAnswer: B\n\n${line}\n`)).toContain(`\n! ${general}`)
})

test('takes answers of all questions at the end for no explanation of the last', () => {
  const asked = (stem: string, key: string) => `Question: ${stem}\n\n- A) x\n- B) y\n\nAnswer: ${key}\n\n`
  expect(read(`${asked('Which?', 'B')}${asked('Where?', 'A')}### Answers\n1. B\n2. A\n`)).toBe(
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
  expect(read('## How many?\n\n1. 3\n2. 1\n3. 4\n\nAnswer: 3\n')).toBe(
    'lost :1 section `How many?`: its answer names no option, or two answers differ',
  )
})

test('keeps what an answer says beside the letters', () => {
  expect(read('## Which?\n\n- A) x\n- B) y\n\nAnswer: B) since 1888 at the latest\n')).toContain(
    '! Answer: B) since 1888 at the latest',
  )
})

test('names what stands between questions, and pictures whose files are not there', () => {
  expect(
    read(`
# Teas

Read this first.

## Part one

1. Which pot? ![a pot](img/pot.png)
    - A. Clay
    - B. Glass

    Answer: A

## Part two
About cups.

2. Which cup?
    - A. Small
    - B. Large

    Answer: B

3. Which lid?
    - A. None
    - B. Iron

    Answer: B
`),
  ).toBe(
    lines(`
exam.md · Teas
? Which pot? ![a pot](img/pot.png)
[A] Clay
 B  Glass
? Which cup?
 A  Small
[B] Large
? Which lid?
 A  None
[B] Iron
lost :7 picture \`img/pot.png\`: its file is not there; put it where the note looks for it
lost :3 section \`Read this first.\`: it belongs to no question
lost :5 section \`## Part one\`: it belongs to no question
lost :13 section \`## Part two About cups.\`: it belongs to no question
`),
  )
})

test('an answer that names no option is no key', () => {
  expect(read('## Q1. Which?\n\n- A) x\n- B) y\n\nAnswer: E\n')).toBe(
    'lost :1 section `Which?`: its answer names no option, or two answers differ',
  )
})

test('refuses a note of our own, which needs no import', () => {
  expect(() => read('# Tea\n\n**Question:** Which?\n\n**Options:**\n- A) x\n- B) y\n\n**정답: A**\n')).toThrow(
    'Unexpected note of our own format',
  )
})

describe('boxes as hands write them', () => {
  test.each([
    ['without a blank', '- [ ]clay\n- [x]glass'],
    ['with a comma', '- [ ], clay\n- [x], glass'],
    ['with nothing in an open one', '- [] clay\n- [x] glass'],
    ['without a blank before them', '-[ ] clay\n-[x] glass'],
  ])('%s are options', (_, options) => {
    expect(read(`## Which?\n\n${options}\n`)).toBe('exam.md · exam\n? Which?\n A  clay\n[B] glass')
  })

  test('are no links', () => {
    expect(read('## Which?\n\n- [x] see\n- [ ] not\n\n> [x](https://example.org)\n')).toContain('[A] see')
  })
})

test.each([
  ['a heading without a blank', '###Q2. Where?'],
  ['a numbered line', 'Q2. Where?'],
  ['a bold one', '**Q2. Where?**'],
  ['one in Korean', '문제 2. Where?'],
])('a question begins at %s between boxes', (_, line) => {
  expect(
    read(
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
  expect(read(`## Which?\n\n${options}`)).toBe(
    `lost :1 section \`Which?\`: \`${between}\` stands between its options, which are perhaps those of two questions`,
  )
})

test('frontmatter that a note has no place for is named, line by line', () => {
  const head = '---\ntitle: Pots\ntags: [tea]\ndraft: true\ndocumentation: https://example.org/pots\nempty:\n---\n'
  expect(read(`${head}\n## Which?\n\n- [x] clay\n- [ ] glass\n`)).toBe(
    lines(`
exam.md · Pots · #tea
? Which?
[A] clay
 B  glass
lost :4 frontmatter \`draft: true\`: a note that is imported has a title, tags and aliases
lost :5 frontmatter \`documentation: https://example.org/pots\`: a note that is imported has a title, tags and aliases`),
  )
})
