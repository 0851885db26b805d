import { expect, test } from 'vitest'
import { compileNote, type NoteUnit } from '../compile-note'
import { drawing, type InventedNote, type InventedQuestion, inventNote, writeNote } from '../identity/invent-notes'
import { type AssembledVault, assembleVault } from './assemble-vault'
import { gatherFacts } from './note-facts'
import type { NoteSource } from './note-source'

type Vault = ReadonlyMap<string, string>

const vaultOf = (size: number): Vault => {
  const draw = drawing(5)
  return new Map(Array.from({ length: size }, (_, i) => inventNote(`n${i}`, draw)).map(entryOf))
}

const entryOf = (note: InventedNote): [string, string] => [note.path, writeNote(note)]

const units = new Map<string, NoteUnit>()

function unitOf(vault: Vault, path: string): NoteUnit {
  const text = vault.get(path)!
  const known = units.get(path + text) ?? compileNote({ path, bytes: Buffer.from(text) })
  units.set(path + text, known)
  return known
}

/** Notes which notes are asked for. */
class CountingSource implements NoteSource {
  readonly asked = new Set<string>()

  constructor(private readonly vault: Vault) {}

  async prepare(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.asked.add(path)
  }

  unit(path: string): NoteUnit {
    this.asked.add(path)
    return unitOf(this.vault, path)
  }
}

/** @returns with the paths of the notes that were looked into */
async function assemble(
  vault: Vault,
  before: AssembledVault | null = null,
): Promise<{ assembled: AssembledVault; asked: string[] }> {
  const known = new Map(before?.notes.map((note) => [note.facts.path, note]))
  const source = new CountingSource(vault)
  const paths = [...vault.keys()].sort()
  const assembled = await assembleVault(
    {
      notes: paths.map((path) => {
        const [text, note] = [vault.get(path)!, known.get(path) ?? null]
        if (note?.hash === text) return { ...note, before: note }
        return { ...gatherFacts(unitOf(vault, path)), hash: text, before: note }
      }),
      images: [],
      gone: before?.notes.filter(({ facts }) => !vault.has(facts.path)) ?? [],
      changedImages: [],
      comparisons: new Map(before?.comparisons.map(({ key, text }) => [key, text])),
      choices: {},
      ledger: before?.content.ledger ?? null,
    },
    source,
  )
  return { assembled, asked: [...source.asked] }
}

const edited = inventNote('n7', drawing(7))
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
  ['a new note', inventNote('new', drawing(8))],
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
