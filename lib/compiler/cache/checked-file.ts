import { existsSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { hashOf } from '../hash-of'
import { joinNeighbours } from '../join-neighbours'
import { writePieces } from './write-pieces'

/** A file whose first line is a hash of the others. What was damaged, or cut off, is as if it were not there. */
export function readChecked(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return bytes.subarray(0, end).toString() === hashOf(body) ? body : null
}

export async function writeChecked(file: string, body: readonly Uint8Array[]): Promise<void> {
  const fresh = `${file}.${process.pid}`
  const pieces = joinNeighbours(body)
  await writePieces(fresh, [Buffer.from(`${hashOf(...pieces)}\n`), ...pieces])
  await rename(fresh, file)
}
