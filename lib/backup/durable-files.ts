import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const CHUNK_BYTES = 1 << 20

export interface FileDigest {
  bytes: number
  sha256: string
}

/** Copies a file so that its content survives a power cut. For its name to survive too, call `syncFolder`. */
export function copyDurably(from: string, to: string, mode = 0o600): FileDigest {
  mkdirSync(dirname(to), { recursive: true })
  const target = openSync(to, 'w', mode)
  try {
    const digest = readThrough(from, (chunk) => writeAll(target, chunk))
    fsyncSync(target)
    return digest
  } finally {
    closeSync(target)
  }
}

/** Replaces a file atomically: readers see the old text or the new one, even after a power cut. */
export function replaceDurably(file: string, text: string, mode = 0o600): FileDigest {
  const fresh = `${file}.fresh`
  mkdirSync(dirname(file), { recursive: true })
  const target = openSync(fresh, 'w', mode)
  writeAll(target, Buffer.from(text))
  fsyncSync(target)
  closeSync(target)
  const digest = digestOf(fresh)
  renameDurably(fresh, file)
  return digest
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

export const digestOf = (file: string): FileDigest => readThrough(file, () => {})

export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Makes the names in a folder survive a power cut. Not needed on Windows, which cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function readThrough(file: string, take: (chunk: Buffer) => void): FileDigest {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
  const descriptor = openSync(file, 'r')
  let bytes = 0
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      const chunk = buffer.subarray(0, read)
      hash.update(chunk)
      take(chunk)
      bytes += read
    }
  } finally {
    closeSync(descriptor)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}
