import 'server-only'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { databaseFile } from './paths'

/** Free bytes on the disk of the database file; null for a database server. */
export async function freeDiskBytes(): Promise<number | null> {
  if (databaseFile === null) return null
  const { bavail, bsize } = await statfs(dirname(databaseFile))
  return bavail * bsize
}
