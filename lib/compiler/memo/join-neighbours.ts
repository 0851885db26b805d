/** Joins pieces that are adjacent in memory, as lines of one file are. Fewer pieces are faster to write. */
export function joinNeighbours(pieces: readonly Uint8Array[]): Uint8Array[] {
  const joined: Uint8Array[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && last.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset)
      joined[joined.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length)
    else joined.push(piece)
  }
  return joined
}
