import { createHash } from 'node:crypto'

type Piece = string | Uint8Array

/** SHA-256 of the concatenated pieces, in 22 characters. For names that stand for content, and for checking files. */
export const hashOf = (...pieces: readonly Piece[]): string => digest(pieces).slice(0, 22)

/** The same in 16 characters, to keep many of them. For values that are only compared with an earlier one. */
export const shortHashOf = (...pieces: readonly Piece[]): string => digest(pieces).slice(0, 16)

/** A 31-bit hash, cheap to store. Use it only where a collision costs extra work, never correctness. */
export const numberHashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) >>> 1

function digest(pieces: readonly Piece[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('base64url')
}
