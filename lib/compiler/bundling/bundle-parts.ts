import type { Extent, PartKind } from '../../model/bundle'
import { groupBy } from '../base/group-by'
import { hashOf } from '../base/hash-of'
import { hashOfLines, type LedgerLines } from '../identity/ledger-file'
import type { DrawnPage } from './draw-note'

export interface BundleNote {
  path: string
  /** As of `shardOf`. */
  part: number
  page: DrawnPage
  /** What follows the page's head, to the end of its line. */
  tail: string
  /** As of `LedgerNote`. */
  names: string
}

/** Some notes of a bundle. */
export interface BundlePart {
  /** As of `shardOf`. */
  number: number
  name: string
  /** As of `hashOfLines`. */
  lines: string
  /** The pieces of each of its files, made when they are asked for. */
  files: Record<PartKind, () => Uint8Array[]>
}

/** @returns the parts, and for each note the place of its own among them */
export function divide(notes: readonly BundleNote[], lines: LedgerLines): { parts: BundlePart[]; order: number[] } {
  const groups = [...groupBy(notes, ({ part }) => part)].sort(([a], [b]) => a - b)
  const places = new Map(groups.map(([number], place) => [number, place]))
  return {
    parts: groups.map(([number, own]) => toPart(number, own, lines)),
    order: notes.map(({ part }) => places.get(part)!),
  }
}

function toPart(number: number, notes: readonly BundleNote[], lines: LedgerLines): BundlePart {
  const hash = hashOfLines(notes)
  const name = hashOf(hash, ...notes.map(({ page, tail }) => page.hash + tail))
  const files: BundlePart['files'] = {
    notes: () => entriesOf(name, notes),
    pages: () => notes.flatMap(({ page, tail }) => [page.records().head, Buffer.from(tail)]),
    keys: () => notes.flatMap(({ page }) => [page.records().keys, NEWLINE]),
    identity: () => notes.map(({ path }) => lines.get(path)!),
  }
  return { number, name, lines: hash, files }
}

const NEWLINE = Buffer.from('\n')

/** Each ends with where the note's other records stand. */
function entriesOf(part: string, notes: readonly BundleNote[]): Uint8Array[] {
  let [at, keysAt] = [0, 0]
  return notes.flatMap(({ page: { records, lengths }, tail }) => {
    const page: Extent = [at, lengths.head + Buffer.byteLength(tail) - NEWLINE.length]
    const keys: Extent = [keysAt, lengths.keys]
    at += page[1] + NEWLINE.length
    keysAt += keys[1] + NEWLINE.length
    return [records().entry, Buffer.from(`,${JSON.stringify({ part, page, keys }).slice(1)}\n`)]
  })
}
