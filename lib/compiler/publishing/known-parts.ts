import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keysFile, pagesFile } from '../../model/bundle'
import { type BundlePart, partOf } from '../assembling/bundle-parts'
import { type DrawnPage, hashOfRecords, type PageRecords } from '../assembling/draw-note'
import { lazily } from '../assembling/lazily'

/** What changes when a file is written to; another name for it changes the time that a change of status has. */
type Stamp = [size: number, modified: number, inode: number]

/** A part of a bundle, and its files as they were when it was written. */
export interface WrittenPart extends Pick<BundlePart, 'number' | 'name'> {
  stamps: [pages: Stamp, keys: Stamp]
}

/** @param home  the folder of their bundle */
export const stampParts = (home: string, parts: readonly BundlePart[]): WrittenPart[] =>
  parts.map(({ number, name }) => ({
    number,
    name,
    stamps: [stampOf(home, pagesFile(name))!, stampOf(home, keysFile(name))!],
  }))

function stampOf(home: string, file: string): Stamp | null {
  const stats = statSync(join(home, file), { throwIfNoEntry: false })
  return stats === undefined ? null : [stats.size, stats.mtimeMs, stats.ino]
}

/** The parts of the last bundle: what was touched since is looked into, all else is read when it is asked for. */
export class KnownParts {
  private readonly parts: ReadonlyMap<number, KnownPart>
  /** Names of the parts that nobody has touched. */
  readonly sound: ReadonlySet<string>

  /** @param home  the folder of the bundle */
  constructor(
    readonly home: string,
    written: readonly WrittenPart[],
  ) {
    this.parts = new Map(written.map((part) => [part.number, new KnownPart(home, part)]))
    this.sound = new Set(written.filter(({ number }) => this.parts.get(number)!.isSound).map(({ name }) => name))
  }

  /** To be asked for one page after the other, in the order of the bundle. @returns null if it is not what was written */
  next(page: Pick<DrawnPage, 'slug' | 'lengths' | 'hash'>): (() => PageRecords) | null {
    return this.parts.get(partOf(page.slug))?.next(page) ?? null
  }
}

class KnownPart {
  readonly isSound: boolean
  private readonly pages: () => Buffer[]
  private readonly keys: () => Buffer[]
  private read = 0

  constructor(home: string, { name, stamps }: WrittenPart) {
    const files = [pagesFile(name), keysFile(name)]
    this.isSound = files.every((file, i) => String(stampOf(home, file)) === String(stamps[i]))
    const [pages, keys] = files.map((file) => lazily(() => readLines(join(home, file))))
    this.pages = pages!
    this.keys = keys!
  }

  next({ lengths, hash }: Pick<DrawnPage, 'lengths' | 'hash'>): (() => PageRecords) | null {
    const at = this.read++
    const records = () => ({
      head: (this.pages()[at] ?? NOTHING).subarray(0, lengths.head),
      keys: this.keys()[at] ?? NOTHING,
    })
    return this.isSound || hashOfRecords(records()) === hash ? records : null
  }
}

const NOTHING = Buffer.alloc(0)

/** @returns none of a file that is not there */
function readLines(file: string): Buffer[] {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return []
  const bytes = readFileSync(file)
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(10, at)
    const end = found === -1 ? bytes.length : found
    lines.push(bytes.subarray(at, end))
    at = end + 1
  }
  return lines
}
