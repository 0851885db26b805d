import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { decodeAs, guessEncoding, markedEncoding } from '../../source/guess-encoding'
import { type Guess, type SourceFile, UnreadableFile } from '../format'

/** Whether `--encoding` accepts the name: iconv-lite knows it. */
export const isEncoding = (name: string) => iconv.encodingExists(name)

/**
 * Reads a text file: in the stated encoding, else in the one that its first bytes tell, else in UTF-8 if it is valid,
 * else in a guessed one.
 * @param name  of the file inside a package; null for the imported file itself
 * @returns the text without byte order mark, with `\n` at line ends; and the encoding, if it was guessed
 * @throws UnreadableFile if the bytes are no text of the encoding, or if no encoding fits
 */
export function decodeText(
  { bytes, encoding }: Pick<SourceFile, 'bytes' | 'encoding'>,
  name: string | null = null,
): { text: string; guess: Guess | null } {
  const certain = encoding ?? statedEncoding(bytes) ?? (isUtf8(bytes) && !bytes.includes(0) ? 'utf-8' : null)
  const chosen = certain ?? guessEncoding(bytes)
  if (chosen === null) throw unknown(bytes, name)
  const text = decodeAs(chosen, bytes)
  if (text.includes('\0')) throw new UnreadableFile('Unexpected binary file, expected text', { file: name })
  if (!isWhole(text, bytes, chosen)) throw notOf(chosen, text, name)
  return {
    text: text.replace(/\r\n?/g, '\n'),
    guess: certain === null ? { file: name, encoding: chosen } : null,
  }
}

/** The beginning of a text, to recognise its format. It is garbled if the encoding is guessed wrong. */
export function peekText({ bytes, encoding }: Pick<SourceFile, 'bytes' | 'encoding'>, length: number): string {
  const head = bytes.subarray(0, length)
  const chosen = encoding ?? statedEncoding(head) ?? (head.includes(0) ? guessEncoding(head) : null) ?? 'utf-8'
  return decodeAs(chosen, head)
}

/** The encoding stated by a byte order mark or by the first line of XML. */
function statedEncoding(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes)
  if (marked !== null) return marked
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]
  return declared !== undefined && isEncoding(declared) ? declared : null
}

/** A decoder replaces bytes that it cannot read by `\uFFFD`. A file in UTF may contain this character itself. */
function isWhole(text: string, bytes: Uint8Array, encoding: string): boolean {
  if (/^utf-?8$/iu.test(encoding)) return isUtf8(bytes)
  return /^utf-?16/iu.test(encoding) ? !/\p{Cs}/u.test(text) && bytes.length % 2 === 0 : !text.includes('\uFFFD')
}

function notOf(encoding: string, text: string, file: string | null): UnreadableFile {
  const line = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n?|\n/).length
  return new UnreadableFile(
    `Unexpected bytes that are no \`${encoding}\`, expected text; save the file as UTF-8, or say what it is with \`--encoding\``,
    { file, line },
  )
}

function unknown(bytes: Uint8Array, file: string | null): UnreadableFile {
  if (bytes.includes(0)) return new UnreadableFile('Unexpected binary file, expected text', { file })
  return notOf('UTF-8', new TextDecoder().decode(bytes), file)
}
