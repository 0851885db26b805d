import { existsSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { hashOf } from '../hash-of'
import { writePieces } from './write-pieces'

/** A file whose first line is a hash of what follows. What was damaged, or cut off, is as if it were not there. */
export function readChecked(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return bytes.subarray(0, end).toString() === hashOf(body) ? body : null
}

export async function writeChecked(file: string, body: Buffer): Promise<void> {
  const fresh = `${file}.${process.pid}`
  await writePieces(fresh, [Buffer.from(`${hashOf(body)}\n`), body])
  await rename(fresh, file)
}
