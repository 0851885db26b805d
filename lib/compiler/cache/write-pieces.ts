import { open } from 'node:fs/promises'
import { joinNeighbours } from '../join-neighbours'

/** Writes a file that stands in pieces, without joining them in memory first. */
export async function writePieces(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writev(joinNeighbours(pieces))
  } finally {
    await handle.close()
  }
}
