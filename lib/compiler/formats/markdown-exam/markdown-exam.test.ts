import { expect, test } from 'vitest'
import { lines } from '../../testing/shown-bank'
import { shownExam } from '../../testing/shown-exam'

test('reads a question of mdquiz: asked in the frontmatter, boxes ticked, quotes as explanations', () => {
  expect(
    shownExam(`
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
    shownExam(`
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
    shownExam(`
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
    shownExam(`
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
    shownExam(`
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
    shownExam(`
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

test('refuses a note of our own, which needs no import', () => {
  expect(() => shownExam('# Tea\n\n**Question:** Which?\n\n**Options:**\n- A) x\n- B) y\n\n**정답: A**\n')).toThrow(
    'Unexpected note of our own format',
  )
})
