import { statSync } from 'node:fs'
import Database from 'libsql'
import { DatabaseFault, databaseFault } from './database-fault'

/** Up to this size, indexes are compared with their tables too, which takes about four times as long. */
const LARGE_BYTES = 256 * 1_048_576

export interface IntegrityReport {
  check: 'integrity_check' | 'quick_check'
  bytes: number
  seconds: number
}

/**
 * Reads the whole file of a database to look for damage.
 * @returns what was checked; null if there is no such file
 * @throws DatabaseFault if it is damaged
 */
export function checkIntegrity(path: string): IntegrityReport | null {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size
  if (bytes === undefined) return null
  const check = bytes > LARGE_BYTES ? 'quick_check' : 'integrity_check'
  const began = performance.now()
  const [damage] = damageOf(path, check)
  if (damage !== 'ok') throw new DatabaseFault('damaged', new Error(damage))
  return { check, bytes, seconds: (performance.now() - began) / 1000 }
}

function damageOf(path: string, check: IntegrityReport['check']): string[] {
  try {
    const db = new Database(path)
    try {
      return db.prepare(`PRAGMA ${check}(1)`).pluck().all() as string[]
    } finally {
      db.close()
    }
  } catch (error) {
    throw databaseFault(error) ?? error
  }
}
