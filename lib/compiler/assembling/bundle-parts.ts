import { type Extent, keysFile, pagesFile } from '../../model/bundle'
import { hashOf } from '../hash-of'
import { groupBy } from '../identity/group-by'
import type { DrawnPage } from './draw-note'

/** Of so many an edit makes one anew. */
const PARTS = 64

/** A note's records, and what the manifest says of it but for where they stand. */
export interface BundleNote {
  page: Pick<DrawnPage, 'slug' | 'entry' | 'records' | 'lengths' | 'hash'>
  /** What follows the page's head, to the end of its line. */
  tail: string
}

/** Some notes' records, in two files. */
export interface BundlePart {
  /** As of `partOf`. */
  number: number
  name: string
  /** By name; what stands in a list stands in the file, one after the other. Made when they are asked for. */
  files: Map<string, () => Uint8Array[]>
}

/** Where a note's records stand. */
export interface Place {
  part: number
  page: Extent
  keys: Extent
}

/** Divides notes among parts: which one is a note's own hangs on its name alone. @returns a place for each note */
export function divide(notes: readonly BundleNote[]): { parts: BundlePart[]; places: Place[] } {
  const groups = [...groupBy(notes, ({ page }) => partOf(page.slug))].sort(([a], [b]) => a - b)
  const placed = new Map(groups.flatMap(([, own], part) => placesOf(own, part)))
  return { parts: groups.map(([number, own]) => toPart(number, own)), places: notes.map((note) => placed.get(note)!) }
}

/** FNV-1a, of which the upper bits hang on all letters. */
export function partOf(slug: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < slug.length; i++) hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % PARTS
}

function toPart(number: number, notes: readonly BundleNote[]): BundlePart {
  const name = hashOf(notes.map(({ page, tail }) => page.hash + tail).join(''))
  const pages = () => notes.flatMap(({ page, tail }) => [page.records().head, Buffer.from(tail)])
  const keys = () => notes.flatMap(({ page }) => [page.records().keys, NEWLINE])
  return {
    number,
    name,
    files: new Map([
      [pagesFile(name), pages],
      [keysFile(name), keys],
    ]),
  }
}

const NEWLINE = Buffer.from('\n')

function placesOf(notes: readonly BundleNote[], part: number): [BundleNote, Place][] {
  let [at, keyAt] = [0, 0]
  return notes.map((note) => {
    const { head, keys } = note.page.lengths
    const length = head + Buffer.byteLength(note.tail) - NEWLINE.length
    const place: Place = { part, page: [at, length], keys: [keyAt, keys] }
    at += length + NEWLINE.length
    keyAt += keys + NEWLINE.length
    return [note, place]
  })
}
