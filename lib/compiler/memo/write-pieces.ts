import { closeSync, openSync, writevSync } from 'node:fs'
import { joinNeighbours } from './join-neighbours'

/**
 * Writes a file from pieces, without joining them in memory first. It is synchronous: an edit writes a dozen files, each
 * in less time than waiting for a thread would take.
 * @throws if the disk does not take all bytes
 */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  const handle = openSync(file, 'w')
  try {
    const written = writevSync(handle, joinNeighbours(pieces))
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    if (written !== length) throw new Error(`Wrote ${written} of ${length} bytes of ${file}: the disk may be full`)
  } finally {
    closeSync(handle)
  }
}
