import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { UnreadableFile } from '../format'

/** In bytes, of all unpacked files together. A file that unpacks to more is a bomb. */
export const MAX_UNPACKED = 100_000_000
const MAX_FILES = 20_000
/** How many packed bytes are unpacked at a time. They give at most a thousand times as many. */
const SLICE = 4096

/**
 * Unpacks a zip file slice by slice, so that a file that would unpack to gigabytes is refused early.
 * @param wanted  the names of the files to keep; others are skipped without unpacking
 * @returns the files by name
 * @throws UnreadableFile
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (!isZip(bytes)) throw new UnreadableFile('Unexpected content, expected a zip file')
  const unpacker = new ZipUnpacker(wanted)
  try {
    return unpacker.unpack(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(
      `Unexpected damage, expected a whole zip file: ${error instanceof Error ? error.message : error}`,
      {
        file: unpacker.file,
      },
    )
  }
}

class ZipUnpacker {
  /** The file that is being unpacked. */
  file: string | null = null
  private seen = 0
  private size = 0
  private unfinished = 0
  private readonly files = new Map<string, Uint8Array>()

  constructor(private readonly wanted: (name: string) => boolean) {}

  unpack(bytes: Uint8Array): Map<string, Uint8Array> {
    const stream = new Unzip()
    stream.register(UnzipInflate)
    stream.onfile = (file) => {
      this.file = file.name
      if (++this.seen > MAX_FILES) throw new UnreadableFile(`Unexpected zip file of more than \`${MAX_FILES}\` files`)
      if (!this.wanted(file.name)) return
      const chunks: Uint8Array[] = []
      this.unfinished++
      file.ondata = (error, chunk, isLast) => {
        if (error !== null) throw error
        this.take(chunk, chunks)
        if (isLast) this.finish(file.name, chunks)
      }
      file.start()
    }
    for (let from = 0; from < bytes.length; from += SLICE) {
      stream.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length)
    }
    if (this.unfinished > 0) throw new Error('it ends too early')
    return this.files
  }

  private take(chunk: Uint8Array, chunks: Uint8Array[]): void {
    this.size += chunk.length
    if (this.size > MAX_UNPACKED) {
      throw new UnreadableFile(`Unexpected zip file of more than \`${MAX_UNPACKED}\` bytes when unpacked`, {
        file: this.file,
      })
    }
    chunks.push(chunk.slice())
  }

  private finish(name: string, chunks: readonly Uint8Array[]): void {
    this.unfinished--
    if (this.files.has(name))
      throw new UnreadableFile('Unexpected second file of this name in the zip file, expected one', { file: name })
    this.files.set(name, new Uint8Array(Buffer.concat(chunks)))
  }
}

export const isZip = ([a, b, c, d]: Uint8Array) => a === 0x50 && b === 0x4b && c === 3 && d === 4

/** The same files give the same bytes: their date is the earliest one that a zip file can have. */
export function zip(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 })
}
