import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { UnreadableFile } from '../format'
import { decompress } from './decompress'

/** The files of a package by the names that texts use. In the zip file they have numbers for names: `0`, `17`. */
export type MediaNames = ReadonlyMap<string, string>

/**
 * Reads the list of a package's media. It is JSON, or since Anki 2.1.50 a compressed message of Protocol Buffers with
 * the names in the order of their numbers.
 */
export function readMediaNames(bytes: Uint8Array, isCompressed: boolean): MediaNames {
  if (isCompressed) return new Map(namesIn(decompress(bytes, 'media')).map((name, i) => [name, String(i)]))
  const names: unknown = parseJson(new TextDecoder().decode(bytes))
  if (typeof names !== 'object' || names === null)
    throw new UnreadableFile('Unexpected list of media, expected names by their numbers', { file: 'media' })
  return new Map(Object.entries(names).flatMap(([number, name]) => (typeof name === 'string' ? [[name, number]] : [])))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The first field of each entry is its name; entries are the first field of the message. */
function namesIn(message: Uint8Array): string[] {
  return fieldsOf(message).map((entry) => new TextDecoder().decode(fieldsOf(entry)[0] ?? new Uint8Array()))
}

const LENGTH_DELIMITED = 2

/** The fields of a message with number 1 that are texts or messages themselves. Others are skipped. */
function fieldsOf(message: Uint8Array): Uint8Array[] {
  const fields: Uint8Array[] = []
  let at = 0
  const readNumber = () => {
    let [value, factor] = [0, 1]
    for (; at < message.length; factor *= 128) {
      const byte = message[at++]!
      value += (byte % 128) * factor
      if (byte < 128) break
    }
    return value
  }
  while (at < message.length) {
    const key = readNumber()
    if (key % 8 !== LENGTH_DELIMITED) {
      readNumber()
      continue
    }
    const length = readNumber()
    if (key >> 3 === 1) fields.push(message.subarray(at, at + length))
    at += length
  }
  return fields
}

/** All media of Anki are in one folder. A digest of the path keeps apart pictures of one name from several folders. */
export const mediaName = (path: string): string =>
  `${createHash('sha256').update(path).digest('hex').slice(0, 8)}-${posix.basename(path).replace(/[^\p{L}\p{N}._-]/gu, '_')}`
