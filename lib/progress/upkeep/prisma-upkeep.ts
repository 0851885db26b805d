import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { Instant } from '../../model/ids'
import type { OpenFile } from '../database/open-file'
import type { Transact } from '../database/transact'
import { type Rebuilt, rebuild } from '../deriving/rebuild'
import type { Upkeep } from './upkeep'

/** All instances write the one row. */
const PROBE = 1

export class PrismaUpkeep implements Upkeep {
  readonly #client: PrismaClient
  readonly #transact: Transact
  readonly #file: OpenFile | null

  /** @param file of the database; null for one that is no file of ours */
  constructor(client: PrismaClient, transact: Transact, file: OpenFile | null) {
    this.#client = client
    this.#transact = transact
    this.#file = file
  }

  async probe(now: Instant): Promise<void> {
    await this.#transact((tx) =>
      tx.probe.upsert({ where: { id: PROBE }, create: { id: PROBE, at: now }, update: { at: now } }),
    )
  }

  async isInPlace(): Promise<boolean> {
    return this.#file?.isInPlace() ?? true
  }

  async rescue(): Promise<string | null> {
    return this.#file?.rescue() ?? null
  }

  rebuild(): Promise<Rebuilt> {
    return rebuild(this.#client, this.#transact)
  }
}
