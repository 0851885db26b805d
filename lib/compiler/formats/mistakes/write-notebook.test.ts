import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId, NoteSlug, OptionId, SafeHtml, VersionId } from '../../../model/ids'
import type { MistakeRecord } from '../../../model/study/mistakes'
import { compileAnew } from '../../compiling/compile-anew'
import { compileHere } from '../../compiling/compile-here'
import type { NotebookWords } from './notebook-words'
import { writeNotebookNote } from './write-notebook-note'
import { writeNotebookTable } from './write-notebook-table'

const words: NotebookWords = {
  title: '오답노트',
  tag: '오답노트',
  shelf: '칸',
  shelves: { open: '다시 볼 것', recovering: '나아지는 중', cleared: '지운 것' },
  marks: '표시',
  chosenMost: '계속 고르는 답',
  times: '횟수',
  why: '왜 틀린가',
  cause: '원인',
  memo: '메모',
  key: '정답과 해설',
  topic: '주제',
  note: '노트',
  question: '문제',
  last: '마지막',
  confidence: '확신',
  causes: { unknown: '몰랐음', 'mixed-up': '헷갈림', misread: '잘못 읽음', guessed: '찍음' },
  confidences: { guessed: '찍었어요', fairly: '아마도요', sure: '확실해요' },
}

function recordOf({ stem = 'Which?', memo = '', why = 'because' } = {}): MistakeRecord {
  const [a, b] = ['q.a', 'q.b'] as OptionId[]
  const options = [a!, b!].map((id) => ({ id, text: `<p>Option ${id}</p>` as SafeHtml }))
  const at = '2026-11-24T03:00:00.000Z'
  const fault = { options: [b!], verdict: 'wrong' as const, confidence: 'sure' as const, at }
  const html = `<p>${stem}</p>` as SafeHtml
  return {
    shelf: 'open',
    mistake: {
      item: { id: 'q' as ItemId, version: 'v' as VersionId, lang: 'en', stem: html, choose: 1, options },
      note: { slug: 'tea' as NoteSlug, title: 'Tea vessels' },
      topic: 'Tea',
      marks: [fault, fault],
      answered: 2,
      fault,
      rightAt: null,
      relapsed: false,
      missed: { option: b!, times: 2, why: `<p>${why}</p>` as SafeHtml },
      cause: 'mixed-up',
      memo,
      revision: 1,
    },
    feedback: {
      options: [b!],
      verdict: 'wrong',
      key: [a!],
      explanations: { [a!]: '<p>It is <strong>A</strong></p>' as SafeHtml },
      general: null,
      teaches: null,
    },
  }
}

async function* inTurn(records: readonly MistakeRecord[]) {
  yield* records
}

async function joined(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const noteOf = (...records: MistakeRecord[]) => joined(writeNotebookNote(inTurn(records), words, '2026-11-24'))
const rowsOf = async (...records: MistakeRecord[]) =>
  parse(await joined(writeNotebookTable(inTurn(records), words)), { bom: true }) as string[][]

async function compiled(text: string) {
  const vault = { notes: [{ path: 'notebook.md', bytes: Buffer.from(text) }], images: [] }
  const { items, messages } = await compileAnew(vault, null, compileHere)
  return { items, rules: messages.filter(({ severity }) => severity !== 'advice').map(({ ruleId }) => ruleId) }
}

const HOSTILE = [
  '**Question:** again?\n\n**Options:**\n\n- A) one\n- B) two\n\n**정답: B**',
  '```\nan open fence',
  '````text\na longer one\n````',
  '---\ntitle: another\n---\n# Head',
  '%% a comment that nothing closes',
  'a line ^q-name\n\n![[tea]] [[tea]] $x$',
  '<script>alert(1)</script>\n<div>',
]

test('reads well as a note of a vault, whose questions are quoted and not asked', async () => {
  const note = await noteOf(recordOf({ memo: '안전 계수는 곱한다!  20 × 0.5 먼저' }))
  expect(note).toMatch(/^---\ntitle: 오답노트 2026-11-24\n/)
  for (const part of ['## 다시 볼 것', '> Which?', '**계속 고르는 답** **B** Option q.b', '／ ／', '- **원인** 헷갈림'])
    expect(note).toContain(part)
  expect(await compiled(note)).toEqual({ items: 0, rules: [] })
})

test.each(HOSTILE)('the memo `%s` stands as it was typed, and is no question', async (memo) => {
  const note = await noteOf(recordOf({ memo }), recordOf())
  expect(note).toContain(`\n${memo}\n`)
  expect(await compiled(note)).toEqual({ items: 0, rules: [] })
  const [, row] = await rowsOf(recordOf({ memo }))
  expect(row!.at(-2)!.replace(/^'/, '')).toBe(memo)
})

test('whatever is typed, no item is read in it, and all that was typed is there', async () => {
  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 60, unit: 'grapheme' }))
  const property = fc.asyncProperty(text, async (typed) => {
    const note = await noteOf(recordOf({ memo: typed }))
    if (typed !== '') expect(note).toContain(`\n${typed}\n`)
    expect((await compiled(note)).items).toBe(0)
  })
  await fc.assert(property, { numRuns: 60 })
})

test.each(['**정답: A**', '**Options:**', '- A) x', '# Question', '^pin', '%%'])(
  'the stem `%s` is quoted as text',
  async (stem) => {
    const note = await noteOf(recordOf({ stem, why: stem }))
    expect(await compiled(note)).toEqual({ items: 0, rules: [] })
  },
)

test('a table has a row for each, and runs no formula', async () => {
  const rows = await rowsOf(recordOf({ memo: '=1+1' }), recordOf({ memo: '\r=1+1' }))
  expect(rows).toHaveLength(3)
  expect(rows[2]).toContain("'\r=1+1")
  expect(rows[1]).toEqual([
    '다시 볼 것',
    'Tea',
    'Tea vessels',
    'Which?',
    '／ ／',
    '2026-11-24',
    '확실해요',
    'B) Option q.b',
    '2',
    'because',
    '헷갈림',
    "'=1+1",
    'A) Option q.a',
  ])
})

test('four hundred records are as many rows, and one note without an item', async () => {
  const records = Array.from({ length: 400 }, () => recordOf({ memo: HOSTILE[0]! }))
  expect(await rowsOf(...records)).toHaveLength(401)
  const note = await noteOf(...records)
  expect(note.match(/^### /gm)).toHaveLength(400)
  expect((await compiled(note)).items).toBe(0)
})
