import { Decompress } from 'fzstd'
import { MAX_UNPACKED } from '../files/zip'
import { UnreadableFile } from '../format'

/**
 * Unpacks a file that a new version of Anki compressed by Zstandard. Stops if it becomes too large.
 * @param file  its name in the package
 */
export function decompress(bytes: Uint8Array, file: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Decompress((chunk) => {
    size += chunk.length
    if (size > MAX_UNPACKED)
      throw new UnreadableFile(`Unexpected file of more than \`${MAX_UNPACKED}\` bytes`, { file })
    chunks.push(chunk)
  })
  try {
    for (let from = 0; from < bytes.length; from += 65_536)
      stream.push(bytes.slice(from, from + 65_536), from + 65_536 >= bytes.length)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(
      `Unexpected damage, expected Zstandard: ${error instanceof Error ? error.message : error}`,
      { file },
    )
  }
  return Buffer.concat(chunks)
}
