import { expect, test } from 'vitest'
import type { CompiledNote } from '../bundling/compiled-note'
import { NO_CONFIG } from '../checking/vault-config'
import { drawing, type InventedNote, type InventedQuestion, inventNote, writeNote } from '../testing/invent-notes'
import { type AssembledVault, assembleVault } from './assemble-vault'
import { compileNote } from './compile-note'
import type { KnownNote } from './known-note'
import { gatherFacts } from './note-facts'
import type { NoteSource } from './note-source'

type Vault = ReadonlyMap<string, string>

const vaultOf = (size: number): Vault => {
  const draw = drawing(5)
  return new Map(Array.from({ length: size }, (_, i) => inventNote(`n${i}`, draw)).map(entryOf))
}

const entryOf = (note: InventedNote): [string, string] => [note.path, writeNote(note)]

const compiledNotes = new Map<string, CompiledNote>()

function compiledOf(vault: Vault, path: string): CompiledNote {
  const text = vault.get(path)!
  const known = compiledNotes.get(path + text) ?? compileNote({ path, bytes: Buffer.from(text) })
  compiledNotes.set(path + text, known)
  return known
}

/** Notes which notes are asked for. */
class CountingSource implements NoteSource {
  readonly asked = new Set<string>()

  constructor(private readonly vault: Vault) {}

  async prepare(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.asked.add(path)
  }

  compiled(path: string): CompiledNote {
    this.asked.add(path)
    return compiledOf(this.vault, path)
  }
}

/** @returns with the paths of the notes that were looked into, and of those whose links or names for links were */
async function assemble(
  vault: Vault,
  before: AssembledVault | null = null,
): Promise<{ assembled: AssembledVault; asked: string[]; linked: string[] }> {
  const known = new Map(before?.notes.map((note) => [note.facts.path, note]))
  const linked = new Set<string>()
  const watched = ({ facts, texts }: KnownNote): KnownNote['texts'] => ({
    ...texts,
    links: () => {
      linked.add(facts.path)
      return texts.links()
    },
  })
  const source = new CountingSource(vault)
  const paths = [...vault.keys()].sort()
  const assembled = await assembleVault(
    {
      notes: paths.map((path) => {
        const [text, note] = [vault.get(path)!, known.get(path) ?? null]
        if (note?.hash === text) return { ...note, texts: watched(note), before: note }
        return { ...gatherFacts(compiledOf(vault, path)), hash: text, before: note }
      }),
      images: [],
      gone: before?.notes.filter(({ facts }) => !vault.has(facts.path)) ?? [],
      changedImages: [],
      comparisons: new Map(before?.comparisons.map(({ key, text }) => [key, text])),
      config: NO_CONFIG,
      ledger: before?.content.ledger ?? null,
    },
    source,
  )
  return { assembled, asked: [...source.asked], linked: [...linked].sort() }
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
    const { assembled } = await assemble(vault)
    const { asked } = await assemble(new Map([...vault, entryOf(note)]), assembled)
    expect(asked).toEqual([note.path])
  }
})

test('after a note was removed none is looked into', async () => {
  const vault = vaultOf(20)
  const { assembled } = await assemble(vault)
  const { asked } = await assemble(new Map([...vault].slice(1)), assembled)
  expect(asked).toEqual([])
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
  const { assembled } = await assemble(new Map(notes.map(entryOf)))
  const { linked } = await assemble(new Map(edit(notes).map(entryOf)), assembled)
  expect(linked).toEqual(followed.map((name) => `tea/${name}.md`))
})
