import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PastRow } from '../memo/past-row'
import { compileAgain, type LastRun } from '../testing/compile-again'
import { drawing, type InventedNote, type InventedQuestion, inventNote, writeInvented } from '../testing/invent-notes'
import { LINKS } from './note-stages'

type Texts = ReadonlyMap<string, string>

const vaultOf = (size: number): Texts => {
  const draw = drawing(5)
  return new Map(Array.from({ length: size }, (_, i) => inventNote(`n${i}`, draw)).map(entryOf))
}

const entryOf = (note: InventedNote): [string, string] => [note.path, writeInvented(note)]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'past-'))
})
afterEach(() => rm(folder, { recursive: true }))

const compile = (notes: Texts, last: LastRun | null = null, asked: string[] = []) =>
  compileAgain(folder, { notes, images: new Map() }, last, asked)

/** @returns the paths of the notes that are compiled after an edit */
async function compiledAfter(before: Texts, after: Texts): Promise<string[]> {
  const asked: string[] = []
  await compile(after, await compile(before), asked)
  return asked
}

/** @returns the paths of the unchanged notes whose links, or names for links, are loaded after an edit */
async function linkedAfter(before: Texts, after: Texts): Promise<string[]> {
  const last = await compile(before)
  const loading = vi.spyOn(PastRow.prototype, 'detail')
  await compile(after, last)
  const rows = loading.mock.contexts.filter((_, i) => loading.mock.calls[i]![0] === LINKS) as PastRow[]
  loading.mockRestore()
  const paths = new Set(rows.map(({ subject }) => subject))
  return [...paths].filter((path) => before.get(path) === after.get(path)).sort()
}

const edited = inventNote('n7', drawing(7))
const added = inventNote('new', drawing(8))
const asking = (change: Partial<InventedQuestion>): InventedNote => ({
  ...edited,
  questions: edited.questions.map((question) => ({ ...question, ...change })),
})
const [{ stem, options, key }] = edited.questions as [InventedQuestion]

test.each<[what: string, note: InventedNote]>([
  ['a line of prose', { ...edited, body: `${edited.body}\n\n물은 뜨겁다.` }],
  ['a letter lost in a stem', asking({ stem: stem.replace(/[a-z]{6,}/, (word) => word.slice(0, 3) + word.slice(4)) })],
  ['a letter lost in an option', asking({ options: options.map((text) => text.replace('with', 'wth')) })],
  ['another key', asking({ key: [(key[0]! + 1) % options.length] })],
  ['a sentence more in a stem', asking({ stem: `${stem} Kettles are warm.` })],
  ['a new note', added],
])('after %s no other note is looked into, however many there are', async (_, note) => {
  for (const size of [20, 100]) {
    const vault = new Map([...vaultOf(size), entryOf(edited)])
    expect(await compiledAfter(vault, new Map([...vault, entryOf(note)]))).toEqual([note.path])
  }
})

test('after a note was removed none is looked into', async () => {
  const vault = vaultOf(20)
  expect(await compiledAfter(vault, new Map([...vault].slice(1)))).toEqual([])
})

const replaced = (notes: InventedNote[], path: string, change: (note: InventedNote) => Partial<InventedNote>) =>
  notes.map((note) => (note.path === path ? { ...note, ...change(note) } : note))

test.each<[what: string, edit: (notes: InventedNote[]) => InventedNote[], followed: string[]]>([
  ['a new note that links to another', (notes) => [...notes, { ...added, body: '[[n1]]' }], ['n1']],
  ['a note that another waits for', (notes) => [...notes, { ...added, path: 'n10.md' }], ['n9']],
  ['another title', (notes) => replaced(notes, 'tea/n5.md', () => ({ title: 'Pot' })), ['n4', 'n6']],
  [
    'a line of prose',
    (notes) => replaced(notes, 'tea/n8.md', ({ body }) => ({ body: `${body}\n\n물은 뜨겁다.` })),
    ['n9'],
  ],
])('after %s only those links are followed that may lead elsewhere', async (_, edit, followed) => {
  const draw = drawing(6)
  const notes = Array.from({ length: 10 }, (_, i) => inventNote(`n${i}`, draw)).map((note, i) => ({
    ...note,
    body: `${note.body}\n\n[[n${i + 1}]]`,
  }))
  const linked = await linkedAfter(new Map(notes.map(entryOf)), new Map(edit(notes).map(entryOf)))
  expect(linked).toEqual(followed.map((name) => `tea/${name}.md`))
})
