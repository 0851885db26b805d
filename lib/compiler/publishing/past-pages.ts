import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordKind, shardFile } from '../../model/bundle'
import { lazily } from '../base/lazily'
import { ndjsonLines } from '../base/ndjson-lines'
import { shardOf } from '../base/shard-of'
import type { BuiltPage } from '../bundling/build-page'
import { ofEachRecord } from '../bundling/note-records'
import { hashOfRecords, type PageRecords } from '../bundling/page-records'
import { PAGE } from '../compiling/note-stages'
import { CacheDamaged } from '../memo/cache-damaged'
import type { PastRow } from '../memo/past-row'
import { filesOf, isAsWritten, type WrittenShard } from './written-files'

/** The pages of the last bundle. Their records are loaded on demand. */
export class PastPages {
  private readonly shards: ReadonlyMap<number, PastShard>
  /** For each note with a page, its place among the pages of its shard. */
  private readonly places: () => ReadonlyMap<string, number>

  /**
   * @param home  the folder of the bundle
   * @param rows  the notes of the bundle. Those of one shard are in the order of the shard
   * @throws CacheDamaged if a file is not what was written
   */
  constructor(home: string, written: readonly WrittenShard[], rows: Iterable<PastRow>) {
    for (const [file, asWritten] of written.flatMap((shard) => filesOf(home, shard)))
      if (!isAsWritten(file, asWritten)) throw new CacheDamaged(file)
    this.shards = new Map(written.map(({ number, name }) => [number, new PastShard(home, name)]))
    this.places = lazily(() => placesOf(rows))
  }

  /** @throws CacheDamaged if they do not belong to the page */
  records(path: string, page: Pick<BuiltPage, 'lengths' | 'hash'>): PageRecords {
    return this.shards.get(shardOf(path))!.records(this.places().get(path)!, page)
  }
}

function placesOf(rows: Iterable<PastRow>): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const counts = new Map<number, number>()
  for (const row of rows) {
    if (row.value(PAGE).page === null) continue
    const shard = shardOf(row.subject)
    const place = counts.get(shard) ?? 0
    places.set(row.subject, place)
    counts.set(shard, place + 1)
  }
  return places
}

class PastShard {
  private readonly lines = new Map<RecordKind, Buffer[]>()
  private readonly pages = new Map<number, PageRecords>()

  constructor(
    private readonly home: string,
    private readonly name: string,
  ) {}

  records(place: number, page: Pick<BuiltPage, 'lengths' | 'hash'>): PageRecords {
    const known = this.pages.get(place) ?? this.read(place, page)
    this.pages.set(place, known)
    return known
  }

  private read(place: number, { lengths, hash }: Pick<BuiltPage, 'lengths' | 'hash'>): PageRecords {
    const records = ofEachRecord((kind) => this.line(kind, place).subarray(0, lengths[kind]))
    if (hashOfRecords(records) !== hash) throw new CacheDamaged(join(this.home, shardFile('pages', this.name)))
    return records
  }

  private line(kind: RecordKind, place: number): Buffer {
    const lines = this.lines.get(kind) ?? ndjsonLines(readFileSync(join(this.home, shardFile(kind, this.name))))
    this.lines.set(kind, lines)
    return lines[place]!
  }
}
