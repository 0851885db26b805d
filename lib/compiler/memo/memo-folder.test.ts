import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shardOf } from '../base/shard-of'
import { CacheDamaged } from './cache-damaged'
import type { Memo } from './memo'
import { newMemo, openMemo } from './memo-folder'
import { made } from './row'
import { jsonDetail, optionalDetail, type Stage } from './stage'

const WORDS: Stage<number> = { at: 0 }
const TEXT = jsonDetail<string>(WORDS, 0)
const REMARK = optionalDetail<string>(WORDS, 1)
const TITLE: Stage<string> = { at: 1 }
const PAGE: Stage<{ lines: number }> = { at: 2 }
const HTML = jsonDetail<string>(PAGE, 0)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-'))
})
afterEach(() => rm(folder, { recursive: true }))

function keepAll(memo: Memo, note: string, inputs = 'bytes'): void {
  const row = memo.notes.row(note)
  row.keep(WORDS, inputs, 2, [made(TEXT, () => `${inputs} of ${note}`), made(REMARK, () => null)])
  row.keep(TITLE, 'a title', 'Title')
  row.keep(PAGE, 'links', { lines: 1 }, [made(HTML, () => `<p>${inputs}</p>`)])
}

/** A run that makes the rows of some notes. */
function leave(...notes: string[]): void {
  const memo = newMemo(folder)
  for (const note of notes) keepAll(memo, note)
  memo.commit()
}

/** Asks for rows and changes none of them. */
function recallAll(memo: Memo, ...notes: string[]): void {
  for (const note of notes) expect(memo.notes.row(note).recall(WORDS, 'bytes')).toBe(2)
}

test('what was made from the same inputs is recalled with its details, from one run after another', () => {
  leave('a.md', 'b.md')
  for (let run = 0; run < 3; run++) {
    const memo = openMemo(folder)
    const row = memo.notes.row('b.md')
    expect([row.recall(WORDS, 'bytes'), row.recall(TITLE, 'a title'), row.recall(PAGE, 'links')]).toEqual([
      2,
      'Title',
      { lines: 1 },
    ])
    expect([row.detail(TEXT), row.detail(REMARK), row.detail(HTML)]).toEqual(['bytes of b.md', null, '<p>bytes</p>'])
    expect(row.isChanged).toBe(false)
    memo.commit()
  }
})

test('nothing is recalled that was made from other inputs, or of another subject', () => {
  leave('a.md')
  const { notes, groups } = openMemo(folder)
  expect(notes.row('a.md').recall(WORDS, 'other bytes')).toBeNull()
  expect(notes.row('b.md').recall(WORDS, 'bytes')).toBeNull()
  expect(groups.row('a.md').recall(WORDS, 'bytes')).toBeNull()
})

test('a stage that is made anew makes the later ones unknown, and leaves the earlier ones with their details', () => {
  leave('a.md')
  const memo = openMemo(folder)
  const row = memo.notes.row('a.md')
  row.keep(TITLE, 'another title', 'Other')
  expect(row.recall(WORDS, 'bytes')).toBe(2)
  expect(row.recall(PAGE, 'links')).toBeNull()
  row.keep(PAGE, 'links', { lines: 3 }, [made(HTML, () => '<p>new</p>')])
  memo.commit()

  const next = openMemo(folder).notes.row('a.md')
  expect([next.recall(TITLE, 'another title'), next.recall(PAGE, 'links')]).toEqual(['Other', { lines: 3 }])
  expect([next.detail(TEXT), next.detail(HTML)]).toEqual(['bytes of a.md', '<p>new</p>'])
})

test('what the last run left can be asked, whatever was made since', () => {
  leave('a.md')
  const memo = openMemo(folder)
  keepAll(memo, 'a.md', 'other bytes')
  const { past } = memo.notes.row('a.md')
  expect([past!.inputs(WORDS), past!.value(TITLE), past!.detail(TEXT)]).toEqual(['bytes', 'Title', 'bytes of a.md'])
})

test('a row that a run does not ask for is gone in the next one', () => {
  leave('a.md', 'b.md')
  const memo = openMemo(folder)
  recallAll(memo, 'b.md')
  memo.commit()
  expect([...openMemo(folder).notes.past.keys()]).toEqual(['b.md'])
})

test('a changed row rewrites the two files of its shard, and no others', async () => {
  const notes = Array.from({ length: 100 }, (_, i) => `note-${i}.md`)
  leave(...notes)
  const before = await readdir(join(folder, 'notes'))
  const memo = openMemo(folder)
  recallAll(memo, ...notes)
  keepAll(memo, 'note-7.md', 'other bytes')
  memo.commit()
  const after = await readdir(join(folder, 'notes'))
  expect(before).toHaveLength(2 * new Set(notes.map(shardOf)).size)
  expect(after.filter((name) => !before.includes(name))).toHaveLength(2)
  expect(after).toHaveLength(before.length)
})

test('bytes that are not those that were written are damage: of rows when the memo is opened, of details when they are loaded', async () => {
  leave('a.md')
  const [first, second] = await readdir(join(folder, 'notes'))
  const isRows = (await readFile(join(folder, 'notes', first!), 'utf8')).startsWith('["a.md"')
  const [rows, details] = isRows ? [first!, second!] : [second!, first!]
  await damage(details)
  const row = openMemo(folder).notes.row('a.md')
  expect(row.recall(WORDS, 'bytes')).toBe(2)
  expect(() => row.detail(TEXT)).toThrow(CacheDamaged)
  await damage(rows)
  expect(() => openMemo(folder)).toThrow(CacheDamaged)
})

async function damage(name: string): Promise<void> {
  const bytes = await readFile(join(folder, 'notes', name))
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(join(folder, 'notes', name), bytes)
}
