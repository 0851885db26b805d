import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { shortHashOf } from '../base/hash-of'
import { CacheDamaged } from './cache-damaged'
import { readNamed } from './named-files'

/** A file of details. It is read when a detail is asked for. */
export class DetailsFile {
  private bytes: Buffer | null = null
  private taken = 0

  /** @param file  named by a hash of its bytes */
  constructor(private readonly file: string) {}

  /**
   * Takes the next details of the file. Call it for the rows in their order.
   * @param length  of the details, in bytes
   * @returns their offset in the file
   */
  take(length: number): number {
    this.taken += length
    return this.taken - length
  }

  /** For callers that need most of the file: reads all of it. */
  slice(from: number, to: number): Buffer {
    this.bytes ??= readNamed(this.file)
    return this.bytes.subarray(from, to)
  }

  /**
   * For callers that need little of the file: reads only that.
   * @param hash  of the bytes
   * @throws CacheDamaged if the bytes are different
   */
  read(from: number, to: number, hash: string): Buffer {
    const bytes = this.bytes?.subarray(from, to) ?? readPiece(this.file, from, to)
    if (shortHashOf(bytes) !== hash) throw new CacheDamaged(this.file)
    return bytes
  }
}

function readPiece(file: string, from: number, to: number): Buffer {
  if (!existsSync(file)) throw new CacheDamaged(file)
  const bytes = Buffer.allocUnsafe(to - from)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}
