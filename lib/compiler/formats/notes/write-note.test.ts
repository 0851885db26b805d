import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportedNote, ExportedQuestion } from '../../../model/authors/bank'
import { checkFile } from '../../checking/check-note'
import { exportNote } from '../../reading/export-note'
import { arbitraryBank, withoutLines } from '../../testing/arbitrary-bank'
import { askable } from '../bank/askable'
import { writeNote as writeFiles } from './write-note'

const question = (changes: Partial<ExportedQuestion> = {}): ExportedQuestion => ({
  line: 1,
  stem: 'Which step helps most?',
  options: [
    { label: 'A', text: 'Weigh the leaves', isKey: true, explanation: null },
    { label: 'B', text: 'Use the largest pot', isKey: false, explanation: '크기는 무관하다' },
  ],
  generalExplanation: null,
  ...changes,
})
const note = (...questions: ExportedQuestion[]): ExportedNote => ({
  path: 'drink/tea.md',
  title: 'Steeping tea',
  tags: ['drink/tea'],
  aliases: ['brew, slowly'],
  questions,
})
const read = (markdown: string, path: string) => checkFile({ path, bytes: new TextEncoder().encode(markdown) })

/** Of a note that is one file. */
function writeNote(asked: ExportedNote) {
  const { files, losses } = writeFiles(asked)
  const held = files[0]?.held ?? { ...asked, questions: [] }
  expect(files.length).toBeLessThanOrEqual(1)
  return { markdown: files[0]?.markdown ?? '', held, losses }
}

test('writes a note as an author would', () => {
  expect(writeNote(note(question({ generalExplanation: '- 계량이 먼저다\n- 시간이 다음이다' }))).markdown).toBe(`---
tags:
- drink/tea
aliases: ["brew, slowly"]
---

# Steeping tea

## 📝 관련 문제

**Question:** Which step helps most?

**Options:**

- A) Weigh the leaves
- B) Use the largest pot

**정답: A**

💡 추가 설명:

- **Option B** - 크기는 무관하다
- - 계량이 먼저다
  - 시간이 다음이다
`)
})

test('the reader reads of any note what the writer says that it holds, and no error', () => {
  fc.assert(
    fc.property(arbitraryBank, (bank) => {
      for (const asked of askable(bank).bank.notes) {
        const { files, losses } = writeFiles(asked)
        for (const { markdown, held } of files) {
          const { data, messages } = read(markdown, asked.path)
          expect(exportNote(data)).toEqual(held)
          expect(data.items.every(({ deliverable }) => deliverable)).toBe(true)
          expect(messages.filter(({ ruleId }) => ruleId.endsWith('unclosed'))).toEqual([])
        }
        const written = files.reduce((sum, { held }) => sum + held.questions.length, 0)
        const named = losses.reduce((sum, { questions }) => sum + questions, 0)
        expect(written + named).toBe(asked.questions.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('a written note is written again as it is', () => {
  fc.assert(
    fc.property(arbitraryBank, (bank) => {
      for (const asked of askable(bank).bank.notes) {
        const first = writeNote(asked)
        if (first.held.questions.length === 0) continue
        const second = writeNote(first.held)
        expect(second.losses).toEqual([])
        expect(withoutLines({ notes: [second.held], messages: [] })).toEqual(
          withoutLines({ notes: [first.held], messages: [] }),
        )
      }
    }),
    { numRuns: 150 },
  )
})

describe('a text that a note would read as its own mark', () => {
  test.each([
    [
      'a heading in a stem becomes bold',
      question({ stem: 'Read:\n## The pot\nWhat now?' }),
      'Read:\n**The pot**\nWhat now?',
    ],
    ['a rule in a stem that is not the last', question({ stem: 'First\n\n---\n\nsecond' }), 'First\n\n---\n\nsecond'],
    ['a line of options in a stem', question({ stem: 'Mind\n**Options:**\nhere' }), 'Mind\n&#42;*Options:**\nhere'],
    ['a block id', question({ stem: 'Which?\n^q-tea' }), 'Which?\n&#94;q-tea'],
    ['a comment', question({ stem: 'Is %%this%% read?' }), 'Is %&#37;this%&#37; read?'],
  ])('%s is spelt so that it shows the same', (_, asked, stem) => {
    expect(writeNote(note(asked)).held.questions[0]?.stem).toBe(stem)
  })

  test('an exponent at the end of a line is no name of the line; a name is', () => {
    const [a, b] = question().options
    const asked = question({
      stem: '2 ^3',
      options: [
        { ...a!, text: '10 ^6' },
        { ...b!, explanation: '10 ^6\n\nso ^a-name' },
      ],
    })
    const { held, losses } = writeNote(note(asked))
    expect(held.questions[0]).toMatchObject({
      stem: '2 \\^3',
      options: [{ text: '10 \\^6' }, { explanation: '10 \\^6\n\nso ^a-name' }],
    })
    expect(losses).toHaveLength(1)
  })

  test('is left as it is inside a fence', () => {
    const stem = 'What does it print?\n\n```\n# no heading\n**Options:**\n```'
    const { held, losses } = writeNote(note(question({ stem })))
    expect([held.questions[0]?.stem, losses]).toEqual([stem, []])
  })

  test('never moves an explanation to another option', () => {
    const [a, b] = question().options
    const asked = question({ options: [{ ...a!, explanation: 'Right.\n\n- **Option B** - is not said here' }, b!] })
    const explanations = writeNote(note(asked)).held.questions[0]?.options.map(({ explanation }) => explanation)
    expect(explanations).toEqual(['Right.\n\n- &#42;*Option B** - is not said here', '크기는 무관하다'])
  })
})

test('a title that a heading cannot hold stands in the frontmatter', () => {
  const { held, markdown } = writeNote({ ...note(question()), title: '2 ** 3 `x` #' })
  expect([held.title, markdown.includes('# 2')]).toEqual(['2 ** 3 `x` #', false])
})
