import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant } from '../../model/ids'
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
    let rows = await this.textsAfter(null)
    while (rows.length > 0) {
      yield rows.map(({ text }) => text)
      rows = await this.textsAfter(rows.at(-1)!)
    }
  }

  private textsAfter(last: { itemId: string; id: string } | null) {
    const select = { itemId: true, id: true, text: true } as const
    const page = { orderBy: [{ itemId: 'asc' as const }, { id: 'asc' as const }], take: TEXTS_AT_ONCE, select }
    if (last === null) return this.client.itemVersion.findMany(page)
    const { itemId, id } = last
    return this.client.itemVersion.findMany({ ...page, cursor: { itemId_id: { itemId, id } }, skip: 1 })
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
