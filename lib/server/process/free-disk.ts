import 'server-only'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { databaseFile } from './paths'

/** The room on the disk of the database's file, in bytes; null where the database is no file of ours. */
export async function freeDiskBytes(): Promise<number | null> {
  if (databaseFile === null) return null
  const { bavail, bsize } = await statfs(dirname(databaseFile))
  return bavail * bsize
}
