import { expect, test } from 'vitest'
import { markdownExam } from './markdown-exam'
import { lines, shown } from './shown-bank'

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
lost :25 section \`No options here.\`: it has no options
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

test('an answer that names no option is no key', () => {
  expect(read('## Q1. Which?\n\n- A) x\n- B) y\n\nAnswer: E\n')).toBe(
    'lost :1 section `Which?`: its answer names no option',
  )
})

test('refuses a note of our own, which needs no import', () => {
  expect(() => read('# Tea\n\n**Question:** Which?\n\n**Options:**\n- A) x\n- B) y\n\n**정답: A**\n')).toThrow(
    'Unexpected note of our own format',
  )
})
