import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Extent, type ManifestNote, type RecordKind, shardFile } from '../../model/bundle'
import type { ConceptPage } from '../../model/notes/page'
import { bytesOf, note, publishTo, write } from '../testing/trial-vault'
import type { NoteRecord } from './note-record'
import { noteRecords } from './note-records'

/** As the recipe in docs/architecture.md says: a type, a function, a line in the list. */
interface NoteSize {
  slug: string
  letters: number
}

const noteSize: NoteRecord = {
  place: 'size' as keyof ManifestNote,
  write: ({ page: { slug, html } }) => Buffer.from(JSON.stringify({ slug, letters: html.length } satisfies NoteSize)),
}

const added = noteRecords as Record<string, NoteRecord>
beforeEach(() => {
  added.sizes = noteSize
})
afterEach(() => {
  delete added.sizes
})

type SizedNote = ManifestNote & { size: Extent }

/** The added record of each note, found by what the note's entry says. */
const sizesIn = (files: Record<string, string>): NoteSize[] =>
  linesOf<SizedNote>(files, 'notes').map(({ part, size: [offset, length] }) => {
    const bytes = Buffer.from(files[shardFile('sizes' as RecordKind, part)]!)
    return JSON.parse(bytes.subarray(offset, offset + length).toString())
  })

const linesOf = <Line>(files: Record<string, string>, kind: RecordKind): Line[] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith(`${kind}/`))
    .flatMap(([, text]) => text.trimEnd().split('\n'))
    .map((line) => JSON.parse(line))

test('a record that is added to the list is in the bundle of every note, from nothing and from a cache', async () => {
  await write('new.md', note('Which pot pours?', '물은 뜨겁다.'))
  await publishTo('bundles', 'cache')
  await write('new.md', note('Which pot pours?', '물은 차다.'))
  const warm = await bytesOf('bundles', await publishTo('bundles', 'cache'))
  const cold = await bytesOf('cold', await publishTo('cold', 'cold cache'))
  expect(warm).toEqual(cold)
  const pages = linesOf<ConceptPage>(warm, 'pages')
  expect(pages.length).toBeGreaterThan(5)
  expect(sizesIn(warm)).toEqual(pages.map(({ slug, html }) => ({ slug, letters: html.length })))
})
