import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant } from '../../model/ids'
import { inPages } from '../database/in-pages'
import type { OpenFile } from '../database/open-file'
import type { Transact } from '../database/transact'
import { type Rebuilt, rebuild } from '../deriving/rebuild'
import type { NoteNames } from '../folding/note-names'
import { type AnswerCount, answerCounts } from '../reporting/answer-counts'
import type { SharedTolls } from './shared-tolls'
import { sweep } from './sweep'
import type { SharedToll, Swept, Upkeep } from './upkeep'

/** The id of the only row, shared by all instances. */
const PROBE = 1
/** Texts are some kilobytes long. */
const TEXTS_AT_ONCE = 500

export class PrismaUpkeep implements Upkeep {
  /** @param file  of the database; null for a database server */
  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
    private readonly tolls: SharedTolls,
    private readonly file: OpenFile | null,
  ) {}

  async probe(now: Instant): Promise<void> {
    await this.transact((tx) =>
      tx.probe.upsert({ where: { id: PROBE }, create: { id: PROBE, at: now }, update: { at: now } }),
    )
  }

  async isInPlace(): Promise<boolean> {
    return this.file?.isInPlace() ?? true
  }

  async rescue(): Promise<string | null> {
    return this.file?.rescue() ?? null
  }

  rebuild(names: NoteNames | null = null, told: (done: Rebuilt) => void = () => {}): Promise<Rebuilt> {
    return rebuild(this.client, this.transact, names, told)
  }

  answerCounts(): Promise<AnswerCount[]> {
    return answerCounts(this.client)
  }

  async *storedTexts(): AsyncIterable<string[]> {
    const pages = inPages<Pick<Rows.ItemVersion, 'itemId' | 'id' | 'text'>>(TEXTS_AT_ONCE, (last, take) =>
      this.client.itemVersion.findMany({
        orderBy: [{ itemId: 'asc' }, { id: 'asc' }],
        take,
        select: { itemId: true, id: true, text: true },
        ...(last && { cursor: { itemId_id: { itemId: last.itemId, id: last.id } }, skip: 1 }),
      }),
    )
    for await (const rows of pages) yield rows.map(({ text }) => text)
  }

  take(tolls: SharedToll[]): Promise<number> {
    return this.tolls.take(this.client, tolls)
  }

  forgetTolls(): Promise<void> {
    return this.tolls.forget(this.client)
  }

  sweep(before: Instant): Promise<Swept> {
    return sweep(this.transact, before)
  }
}
