import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PART_KINDS, type PartKind, partFile } from '../../model/bundle'
import { hashOf } from '../base/hash-of'
import type { BundlePart } from '../bundling/bundle-parts'
import type { BundleFiles } from '../bundling/lay-out-bundle'
import type { CacheState } from '../memo/cache-state'
import { stampOf, type WrittenFile, type WrittenPart, writtenFile } from '../memo/known-parts'
import { writePieces } from '../memo/write-pieces'
import { UNFINISHED } from './sweep-unfinished'

/** A bundle in a folder, whose files are known to be as they were written. */
export interface WrittenBundle {
  home: string
  parts: readonly WrittenPart[]
}

/**
 * Writes a bundle into a folder of bundles. A new one gets its name when all of it is there. Of one that is there, which
 * may be damaged, each file is replaced by one rename, so that its readers go on.
 * @param before  may have some of the same parts
 */
export function writeBundle(
  folder: string,
  { id, files, parts }: BundleFiles,
  before: WrittenBundle | null,
): Pick<CacheState, 'parts' | 'heads'> {
  const home = join(folder, id)
  const fresh = join(folder, UNFINISHED)
  rmSync(fresh, { recursive: true, force: true })
  for (const inner of PART_KINDS) mkdirSync(join(fresh, inner), { recursive: true })
  const known = new Map(before?.parts.map((part) => [part.name, part]))
  const hashes = parts.map((part) => writePart(part, known.get(part.name), before?.home ?? '', fresh))
  for (const [file, pieces] of files) writePieces(join(fresh, file), pieces)
  if (existsSync(home)) replaceFiles(fresh, home)
  else renameSync(fresh, home)
  return {
    parts: parts.map(({ number, name }, i) => ({ number, name, files: stamped(home, name, hashes[i]!) })),
    heads: [...files.keys()].map((name) => ({ name, stamp: stampOf(join(home, name)) })),
  }
}

type Hashes = Record<PartKind, string>

/** Files of a bundle are never written to again, so that two bundles can share them; not every disk has such links. */
function writePart({ name, files }: BundlePart, known: WrittenPart | undefined, home: string, fresh: string): Hashes {
  const write = (kind: PartKind): string => {
    const file = partFile(kind, name)
    if (known !== undefined && isLinked(join(home, file), join(fresh, file))) return known.files[kind].hash
    const pieces = files[kind]()
    writePieces(join(fresh, file), pieces)
    return hashOf(...pieces)
  }
  return ofEachKind(write)
}

const stamped = (home: string, part: string, hashes: Hashes): WrittenPart['files'] =>
  ofEachKind((kind): WrittenFile => writtenFile(join(home, partFile(kind, part)), hashes[kind]))

const ofEachKind = <T>(make: (kind: PartKind) => T) =>
  Object.fromEntries(PART_KINDS.map((kind) => [kind, make(kind)])) as Record<PartKind, T>

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** The manifest, which says what the other files are, comes after them. */
function replaceFiles(fresh: string, home: string): void {
  for (const inner of PART_KINDS) mkdirSync(join(home, inner), { recursive: true })
  for (const inner of [...PART_KINDS, '']) {
    const files = readdirSync(join(fresh, inner), { withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { name } of files) renameSync(join(fresh, inner, name), join(home, inner, name))
  }
  rmSync(fresh, { recursive: true })
}
