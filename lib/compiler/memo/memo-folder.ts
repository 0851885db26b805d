import { join } from 'node:path'
import { groupBy } from '../base/group-by'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import { readChecked, writeChecked } from './checked-file'
import { DetailsFile } from './details-file'
import { type Memo, Table } from './memo'
import { type FreshFile, freshFile, keepOnly, readNamed, writeNamed } from './named-files'
import { PastRow } from './past-row'

const HEAD_FILE = 'notes.json'
/** The folder of the shards' files. */
const FOLDER = 'notes'

/** The files of the cache. */
interface Head {
  notes: Shard[]
  groups: Shard[]
}

/** A 64th of a table, in two files: rows, which each run reads, and their details. */
interface Shard {
  /** The number that `shardOf` gives. */
  number: number
  /** The names of the files. */
  rows: string
  details: string
  /** The number of its rows. */
  size: number
}

/** A memo that remembers nothing, and leaves what it keeps in a folder. */
export const newMemo = (folder: string): Memo => memoIn(folder, { notes: [], groups: [] })

/**
 * A memo that remembers what the last run left in a folder.
 * @throws CacheDamaged if a file is not as it was written; so do details, when they are loaded
 */
export function openMemo(folder: string): Memo {
  const head = readChecked(join(folder, HEAD_FILE))
  return head === null ? newMemo(folder) : memoIn(folder, JSON.parse(head.toString()))
}

function memoIn(folder: string, head: Head): Memo {
  const home = join(folder, FOLDER)
  const [notes, groups] = [readTable(home, head.notes), readTable(home, head.groups)]
  const commit = () => {
    const [newNotes, newGroups] = [divide(notes, head.notes), divide(groups, head.groups)]
    const now: Head = { notes: newNotes.shards, groups: newGroups.shards }
    writeNamed(home, [...newNotes.fresh, ...newGroups.fresh])
    writeChecked(join(folder, HEAD_FILE), Buffer.from(JSON.stringify(now)))
    keepOnly(
      home,
      [...now.notes, ...now.groups].flatMap(({ rows, details }) => [rows, details]),
    )
  }
  return { notes, groups, commit }
}

function readTable(home: string, shards: readonly Shard[]): Table {
  const past = new Map<string, PastRow>()
  for (const { rows, details } of shards) {
    const file = new DetailsFile(join(home, details))
    for (const line of ndjsonLines(readNamed(join(home, rows)))) {
      const row = new PastRow(line, file)
      past.set(row.subject, row)
    }
  }
  return new Table(past)
}

/** @returns all shards, and the files to write: those of shards with a changed or new row, or from which a row is gone */
function divide({ rows }: Table, past: readonly Shard[]): { shards: Shard[]; fresh: FreshFile[] } {
  const known = new Map(past.map((shard) => [shard.number, shard]))
  const fresh: FreshFile[] = []
  const shards = [...groupBy(rows, ([subject]) => shardOf(subject))].map(([number, own]): Shard => {
    const old = known.get(number)
    if (old?.size === own.length && !own.some(([, row]) => row.isChanged)) return old
    const written = own.map(([subject, row]) => row.write(subject))
    const [lines, details] = [
      freshFile(written.map(({ line }) => line)),
      freshFile(written.map(({ details }) => details)),
    ]
    fresh.push(lines, details)
    return { number, rows: lines.name, details: details.name, size: own.length }
  })
  return { shards, fresh }
}
