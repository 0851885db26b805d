import { existsSync, statSync } from 'node:fs'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'

/** The file of a SQLite database that is open, and the path that it was opened by. */
export class OpenFile {
  readonly #path: string
  readonly #client: PrismaClient
  readonly #database: string | undefined
  #wal: string | undefined
  #rescue: Promise<string> | null = null

  /** @param path of a database that was opened just now */
  constructor(path: string, client: PrismaClient) {
    this.#path = path
    this.#client = client
    this.#database = identityOf(path)
    this.#wal = identityOf(`${path}-wal`)
  }

  /**
   * Whether the path still leads to it. On Linux a file that was removed goes on being written, to nowhere: what is
   * stored from then on is lost at the next start. The same holds for the database's WAL.
   */
  isInPlace(): boolean {
    this.#wal ??= identityOf(`${this.#path}-wal`) // SQLite makes it with the first write
    return identityOf(this.#path) === this.#database && identityOf(`${this.#path}-wal`) === this.#wal
  }

  /** Copies what it holds to a new file beside its path, once. @returns the path of the copy */
  rescue(): Promise<string> {
    this.#rescue ??= this.#copy().catch((error) => {
      this.#rescue = null
      throw error
    })
    return this.#rescue
  }

  async #copy(): Promise<string> {
    let copy = `${this.#path}.rescued`
    for (let n = 2; existsSync(copy); n++) copy = `${this.#path}.rescued-${n}`
    await this.#client.$executeRaw`VACUUM INTO ${copy}`
    return copy
  }
}

function identityOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats && `${stats.dev}:${stats.ino}`
}
