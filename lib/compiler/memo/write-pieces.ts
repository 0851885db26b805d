import { closeSync, openSync, writeFileSync, writevSync } from 'node:fs'
import { joinNeighbours } from './join-neighbours'

/**
 * Writes a file from pieces, without joining them in memory first. It is synchronous: an edit writes a dozen files, each
 * in less time than waiting for a thread would take.
 * @throws the error of the system if the disk does not take all bytes
 */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  const handle = openSync(file, 'w')
  try {
    const joined = joinNeighbours(pieces)
    const written = writevSync(handle, joined)
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    // The system tells why it took only a part when it is asked to take the rest.
    if (written < length) writeFileSync(handle, Buffer.concat(joined).subarray(written))
  } finally {
    closeSync(handle)
  }
}
