import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'libsql'

/** Names with a dot are not part of what is published or backed up. */
export const LOCK_FILE = '.publisher.lock'
export const HOLDER_FILE = '.publisher.json'
const LOOK_MS = 20
const TELL_MS = 1_000

/** Who holds the lock. Only for messages: no decision depends on it. */
export interface Holder {
  pid: number
  host: string
  /** An ISO date and time. */
  since: string
}

export interface FolderLock {
  /** @throws Error if the file of the lock was deleted or replaced: another process may hold the lock now */
  check(): void
}

/**
 * Runs work while no other process publishes into the folder. SQLite takes a lock of the operating system on an empty file.
 * The lock ends with its process, however that ends, and a stopped process keeps it. So neither process ids nor clocks are
 * needed to tell whether a lock is still held (docs/decisions/0019).
 * @param folder  of bundles; it is made if it is missing
 * @param onWait  called once, after a second, with who holds the lock; null if that is unknown
 */
export async function withLock<T>(
  folder: string,
  onWait: (holder: Holder | null) => void,
  work: (lock: FolderLock) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 }) // it contains answer keys
  accessSync(folder, constants.W_OK)
  const lock = await take(join(folder, LOCK_FILE), () => onWait(readHolder(folder)))
  try {
    writeHolder(folder)
    return await work(lock)
  } finally {
    lock.release()
  }
}

async function take(file: string, tell: () => void): Promise<FileLock> {
  const began = performance.now()
  let isTold = false
  for (;;) {
    const lock = FileLock.tryTake(file)
    if (lock !== null) return lock
    if (!isTold && performance.now() - began >= TELL_MS) {
      isTold = true
      tell()
    }
    await sleep(LOOK_MS)
  }
}

/** SQLite releases a lock when nothing refers to its database any more. */
const held = new Set<FileLock>()

class FileLock implements FolderLock {
  private constructor(
    private readonly file: string,
    private readonly database: Database.Database,
    private readonly inode: number,
  ) {
    held.add(this)
  }

  /** @returns null if another process holds it, or this one elsewhere */
  static tryTake(file: string): FileLock | null {
    const before = inodeOf(file)
    const database = new Database(file, { timeout: 0 })
    try {
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE') // nothing is written, so the file stays empty
    } catch (error) {
      database.close()
      return whyNot(file, error as NodeJS.ErrnoException)
    }
    const inode = inodeOf(file)
    if (inode !== null && (before ?? inode) === inode) return new FileLock(file, database, inode)
    database.close() // the file was deleted at this moment
    return null
  }

  check(): void {
    if (inodeOf(this.file) !== this.inode)
      throw new Error(`${this.file} was deleted or replaced while this process published. Publish again`)
  }

  release(): void {
    held.delete(this)
    this.database.close()
  }
}

const inodeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.ino ?? null

function whyNot(file: string, error: NodeJS.ErrnoException): null {
  if (error.code === 'SQLITE_BUSY') return null
  if (error.code !== 'SQLITE_NOTADB') throw error
  truncateSync(file) // something wrote into it; a process that holds the lock keeps it
  return null
}

function writeHolder(folder: string): void {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  const fresh = join(folder, `${HOLDER_FILE}.fresh`)
  writeFileSync(fresh, JSON.stringify(holder))
  renameSync(fresh, join(folder, HOLDER_FILE))
}

function readHolder(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')) as Holder
  } catch {
    return null
  }
}
