import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { ndjsonLines } from '../../../lib/compiler/base/ndjson-lines'
import type { LedgerItem } from '../../../lib/compiler/identity/ledger/ledger'
import { itemsAt } from '../../../lib/compiler/identity/ledger/ledger-file'
import { readCurrent } from '../../../lib/compiler/publishing/current'
import { publishedLedger } from '../../../lib/compiler/publishing/published-ledger'
import { type Extent, MANIFEST_FILE, type Manifest, type ManifestNote, shardFile } from '../../../lib/model/bundle'
import type { ItemId } from '../../../lib/model/ids'
import type { ItemKey, ItemVersion } from '../../../lib/model/key'
import type { ConceptPage } from '../../../lib/model/notes/page'
import { type NoteNames, noteNamesOf } from '../../../lib/progress/folding/note-names'

/** The published questions with their places in the vault, in the order of notes. */
export function publishedQuestions(bundles: string): LedgerItem[] {
  const ledger = publishedLedger(bundles, readCurrent(bundles), [])
  return ledger?.notes.flatMap(({ path }) => itemsAt(ledger.lines, path)) ?? []
}

/** Finds a published question by its id, its pin, or its place, as in `tea/pots.md:31`. */
export const questionNamed = (questions: readonly LedgerItem[], name: string): LedgerItem | undefined =>
  questions.find(({ id, pin, path, line }) => [id, pin, `${path}:${line}`].includes(name))

/** The published version of a question with its key; null if there is no such question. */
export function publishedVersion(bundles: string, item: ItemId): ItemVersion | null {
  const published = readPublished(bundles)
  if (published === null) return null
  const { folder, manifest } = published
  for (const part of manifest.parts) {
    const note = notesOf(folder, part).find(({ bank }) => bank.some(({ id }) => id === item))
    if (note === undefined) continue
    const page = readRecord<ConceptPage>(join(folder, shardFile('pages', part)), note.page)
    const keys = readRecord<ItemKey[]>(join(folder, shardFile('keys', part)), note.keys)
    const asked = page.bank.find(({ id }) => id === item)
    const key = keys.find((key) => key.item === item)
    return asked === undefined || key === undefined ? null : { item: asked, key }
  }
  return null
}

/** The names of notes in the published bundle; null if there is none. */
export function publishedNames(bundles: string): NoteNames | null {
  const published = readPublished(bundles)
  if (published === null) return null
  const { folder, manifest } = published
  return noteNamesOf(
    manifest,
    manifest.parts.flatMap((part) => notesOf(folder, part)),
  )
}

function readPublished(bundles: string): { folder: string; manifest: Manifest } | null {
  const current = readCurrent(bundles)
  if (current === null) return null
  const folder = join(bundles, current)
  return { folder, manifest: JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) }
}

const notesOf = (folder: string, part: string) =>
  ndjsonLines(readFileSync(join(folder, shardFile('notes', part)))).map(
    (line) => JSON.parse(line.toString()) as ManifestNote,
  )

function readRecord<T>(file: string, [offset, length]: Extent): T {
  const bytes = Buffer.alloc(length)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, length, offset)
  } finally {
    closeSync(descriptor)
  }
  return JSON.parse(bytes.toString())
}
