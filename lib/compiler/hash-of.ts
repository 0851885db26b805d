import { createHash } from 'node:crypto'

type Piece = string | Uint8Array

/** SHA-256 of some pieces, one after the other, in 22 characters: for what has a name by its content, and for files. */
export const hashOf = (...pieces: readonly Piece[]): string => digest(pieces).slice(0, 22)

/** In 16 characters, of which a vault's facts have many: for what is only compared with what it was. */
export const shortHashOf = (...pieces: readonly Piece[]): string => digest(pieces).slice(0, 16)

/** In 31 bits, which are small to keep: for sets in which two unlike things of one number cost some work and no more. */
export const numberHashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) >>> 1

function digest(pieces: readonly Piece[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('base64url')
}
