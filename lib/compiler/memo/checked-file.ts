import { existsSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hashOf } from '../base/hash-of'
import { writePieces } from './write-pieces'

/** Reads a file whose first line is a hash of the rest. A damaged or cut-off file counts as missing. */
export function readChecked(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return bytes.subarray(0, end).toString() === hashOf(body) ? body : null
}

export function writeChecked(file: string, body: Buffer): void {
  const fresh = join(dirname(file), `.${basename(file)}`)
  writePieces(fresh, [Buffer.from(`${hashOf(body)}\n`), body])
  renameSync(fresh, file)
}
