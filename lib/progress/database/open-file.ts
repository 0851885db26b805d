import { existsSync, statSync } from 'node:fs'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'

/** The file of an open SQLite database. */
export class OpenFile {
  private readonly database: string | undefined
  private wal: string | undefined
  private rescuing: Promise<string> | null = null

  /** @param path  of a database that has just been opened */
  constructor(
    private readonly path: string,
    private readonly client: PrismaClient,
  ) {
    this.database = identityOf(path)
    this.wal = identityOf(`${path}-wal`)
  }

  /**
   * Whether the path still leads to the open file. On Linux a removed file can still be written, but everything stored
   * in it is lost when the process ends. The same holds for the WAL.
   */
  isInPlace(): boolean {
    this.wal ??= identityOf(`${this.path}-wal`) // SQLite creates it with the first write
    return identityOf(this.path) === this.database && identityOf(`${this.path}-wal`) === this.wal
  }

  /** Copies the open file to a new file beside it, once. @returns the path of the copy */
  rescue(): Promise<string> {
    this.rescuing ??= this.copy().catch((error) => {
      this.rescuing = null
      throw error
    })
    return this.rescuing
  }

  private async copy(): Promise<string> {
    let copy = `${this.path}.rescued`
    for (let n = 2; existsSync(copy); n++) copy = `${this.path}.rescued-${n}`
    await this.client.$executeRaw`VACUUM INTO ${copy}`
    return copy
  }
}

function identityOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats && `${stats.dev}:${stats.ino}`
}
