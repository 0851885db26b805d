import { shardFile } from '../../../model/bundle'
import { groupBy } from '../../base/group-by'
import { shortHashOf } from '../../base/hash-of'
import { ndjsonLines } from '../../base/ndjson-lines'
import { shardOf } from '../../base/shard-of'
import {
  type Copies,
  hashOfLines,
  LEDGER_FILE,
  type LedgerHead,
  type LedgerLine,
  type LedgerLines,
  type LedgerNote,
  type LedgerShard,
  LedgerUnread,
  type StoredLedger,
  writeLine,
} from './ledger-file'

const NEWLINE = 10

const unread = (file: string) => new LedgerUnread(`there is no whole copy of ${file}`)

/**
 * @param heads  copies of the ledger's file
 * @param shardsNamed  gives copies of a shard, by name
 * @param known  notes that may be those of the ledger. If they are, lines are read only when they are asked for
 * @throws LedgerUnread if no copy is whole. `lines` throws it too, for a line of such a shard
 */
export function readLedger(
  heads: Copies,
  shardsNamed: (name: string) => Copies,
  known: readonly LedgerNote[],
): StoredLedger {
  const { head, inline } = firstWhole(heads, readHead) ?? raise(unread(LEDGER_FILE))
  if (head.notes !== undefined) return readInline(head as OldHead, inline)
  const { parts, ...rest } = head
  const groups = groupBy(known, ({ path }) => shardOf(path))
  if (isLedgerOf(groups, parts)) return { ...rest, notes: known, lines: new ShardedLines(groups, parts, shardsNamed) }
  return { ...rest, ...readAll(parts, shardsNamed) }
}

function firstWhole<T>(copies: Copies, read: (bytes: Buffer) => T | null): T | null {
  for (const bytes of copies) {
    const whole = read(bytes)
    if (whole !== null) return whole
  }
  return null
}

function raise(error: Error): never {
  throw error
}

/**
 * Its first line, and what follows it: a hash of the line, or in older ledgers nothing or the questions of its notes.
 */
function readHead(bytes: Buffer): { head: LedgerHead & Partial<OldHead>; inline: Buffer[] } | null {
  if (bytes.at(-1) !== NEWLINE) return null // it was cut off
  const [first, ...inline] = ndjsonLines(bytes)
  if (first === undefined) return null
  const head = parse<LedgerHead & Partial<OldHead>>(first)
  if (!Array.isArray(head?.retired)) return null
  if (head.notes !== undefined) return head.notes.length === inline.length ? { head, inline } : null
  const [hash] = inline
  return hash === undefined || parse(hash) === shortHashOf(first) ? { head, inline } : null
}

function parse<T>(line: Buffer): T | null {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}

type Groups = ReadonlyMap<number, readonly LedgerNote[]>

function isLedgerOf(groups: Groups, parts: LedgerHead['parts']): boolean {
  const shards = Object.entries(parts)
  return (
    shards.length === groups.size &&
    shards.every(([number, { lines }]) => {
      const own = groups.get(Number(number))
      return own !== undefined && hashOfLines(own) === lines
    })
  )
}

function readAll(
  parts: LedgerHead['parts'],
  shardsNamed: (name: string) => Copies,
): Pick<StoredLedger, 'lines'> & { notes: LedgerNote[] } {
  const lines = new Map<string, Buffer>()
  const notes = Object.values(parts).flatMap((part) =>
    linesOfShard(part, shardsNamed).map(({ lineHash, line }): LedgerNote => {
      const { items, ...note } = JSON.parse(line.toString()) as LedgerLine
      lines.set(note.path, line)
      return { ...note, ids: items.map(({ id }) => id), lineHash }
    }),
  )
  return { notes, lines }
}

function linesOfShard({ name, lines }: LedgerShard, shardsNamed: (name: string) => Copies) {
  const read = (bytes: Buffer) => {
    const own = ndjsonLines(bytes).map((line) => ({ line, lineHash: shortHashOf(line) }))
    return hashOfLines(own) === lines ? own : null
  }
  return firstWhole(shardsNamed(name), read) ?? raise(unread(shardFile('identity', name)))
}

/** The lines of known notes. In each shard they are in the order of the notes. */
class ShardedLines implements LedgerLines {
  private readonly read = new Map<number, ReadonlyMap<string, Buffer>>()

  constructor(
    private readonly groups: Groups,
    private readonly parts: LedgerHead['parts'],
    private readonly shardsNamed: (name: string) => Copies,
  ) {}

  get(path: string): Buffer | undefined {
    const number = shardOf(path)
    const lines = this.read.get(number) ?? this.linesOfShard(number)
    this.read.set(number, lines)
    return lines.get(path)
  }

  private linesOfShard(number: number): ReadonlyMap<string, Buffer> {
    const [part, notes] = [this.parts[number], this.groups.get(number)]
    if (part === undefined || notes === undefined) return new Map()
    const lines = linesOfShard(part, this.shardsNamed)
    return new Map(notes.map(({ path }, i) => [path, lines[i]!.line]))
  }
}

/** Until November 2026, the ledger was one file: a head, and a line with the questions of each note. */
interface OldHead extends Omit<LedgerHead, 'parts'> {
  notes: Omit<LedgerNote, 'lineHash'>[]
}

function readInline({ notes: old, retired, gone, moved }: OldHead, inline: readonly Buffer[]): StoredLedger {
  const all = old.map((note, i) => writeLine(note, JSON.parse(inline[i]!.toString())))
  const lines = new Map(all.map(({ note, line }) => [note.path, line]))
  return { retired, gone, moved, notes: all.map(({ note }) => note), lines }
}
