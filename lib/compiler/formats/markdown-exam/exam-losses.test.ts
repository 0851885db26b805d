import { expect, test } from 'vitest'
import { lines } from '../../testing/shown-bank'
import { shownExam } from '../../testing/shown-exam'

test('names what stands between questions, and pictures whose files are not there', () => {
  expect(
    shownExam(`
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

test('frontmatter that a note has no place for is named, line by line', () => {
  const head = '---\ntitle: Pots\ntags: [tea]\ndraft: true\ndocumentation: https://example.org/pots\nempty:\n---\n'
  expect(shownExam(`${head}\n## Which?\n\n- [x] clay\n- [ ] glass\n`)).toBe(
    lines(`
exam.md · Pots · #tea
? Which?
[A] clay
 B  glass
lost :4 frontmatter \`draft: true\`: a note that is imported has a title, tags and aliases
lost :5 frontmatter \`documentation: https://example.org/pots\`: a note that is imported has a title, tags and aliases`),
  )
})
