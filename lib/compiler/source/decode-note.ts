import { isUtf8 } from 'node:buffer'
import type { Compiled, StageFinding } from '../base/finding'
import { decodeAs, guessEncoding, markedEncoding, type TextEncoding } from './guess-encoding'

/** In bytes. Longer files are no notes: they get a message, and a page with their beginning as plain text. */
export const MAX_NOTE_BYTES = 2_000_000

/**
 * The maximum number of combining marks on one letter. Languages need a few. Normalising a run of them is quadratic in
 * its length. The number is that of the Stream-Safe Text Format, Unicode Standard Annex 15, section 13.
 */
const MAX_SIGNS = 30
/** Shorter files are not checked: combining marks cost at most a tenth of a second in them. */
const CHEAP_CHARS = 20_000
const SIGNS = new RegExp(String.raw`(\p{M}{${MAX_SIGNS}})\p{M}+`, 'gu')

const LINE_END = /\r\n|\r|\n/
/** UTF-8 needs three for a UTF-16 code unit. */
const MOST_BYTES_OF_CHAR = 3

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/**
 * Turns a file's bytes into lines: without byte order mark and line ends, in Unicode NFC. A file in another encoding
 * than UTF-8 is read too if it can be told, with a message. All spans of the compiler count in these lines, columns in
 * UTF-16 code units as editors do.
 */
export function decodeNote(bytes: Uint8Array): Compiled<string[]> {
  if (bytes.byteLength > MAX_NOTE_BYTES) return { data: [''], messages: [tooLarge(bytes.byteLength)] }
  const encoding = encodingOf(bytes) ?? 'utf-8'
  const text = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : decodeAs(encoding, bytes)
  const bounded = text.length > CHEAP_CHARS ? text.replace(SIGNS, '$1') : text
  const lines = bounded.normalize('NFC').split(LINE_END)
  if (bounded !== text) return { data: lines, messages: [tooManySigns] }
  if (encoding !== 'utf-8') return { data: lines, messages: [inAnother(encoding)] }
  return { data: lines, messages: isUtf8(bytes) ? [] : [notUtf8(lines)] }
}

/**
 * The first lines of a note, for one of which no more can be read.
 * @param chars  how many characters they have at most
 */
export function decodeBeginning(bytes: Uint8Array, chars: number): string[] {
  const encoding = encodingOf(bytes) ?? 'utf-8'
  const start = bytes.subarray(0, chars * MOST_BYTES_OF_CHAR)
  const text = encoding === 'utf-8' ? new TextDecoder().decode(start) : decodeAs(encoding, start)
  return text.slice(0, chars).split(LINE_END)
}

/**
 * The encoding of a note. UTF-8 with a few damaged bytes is still read as UTF-8, unless most of its letters would be
 * lost.
 * @returns null if the bytes are no text, or if the encoding cannot be found out
 */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const hasZero = bytes.includes(0)
  if (!hasZero && isUtf8(bytes)) return 'utf-8'
  const told = markedEncoding(bytes) ?? guessEncoding(bytes)
  return told ?? (!hasZero && isMostlyUtf8(bytes) ? 'utf-8' : null)
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [lost, read] = [0, 0]
  for (const char of new TextDecoder().decode(bytes)) {
    if (char === '\uFFFD') lost++
    else if (char > '\u007F') read++
  }
  return lost <= read
}

const tooLarge = (size: number): StageFinding => ({
  ruleId: 'file-unread',
  span: START,
  reason: `Unexpected file of \`${size}\` bytes, expected at most \`${MAX_NOTE_BYTES}\``,
  mend: 'Split the note; learners see its beginning as plain text until then.',
})

const inAnother = (encoding: string): StageFinding => ({
  ruleId: 'file-unread',
  span: START,
  reason: `Unexpected file in \`${encoding}\`, expected UTF-8`,
  mend: 'Learners see it as it was read; save it as UTF-8, because other programs may read it otherwise.',
})

const tooManySigns: StageFinding = {
  ruleId: 'file-unread',
  span: START,
  reason: `Unexpected letter with more than \`${MAX_SIGNS}\` combining signs, expected text`,
  mend: 'Take the signs away; the others of the letter are not shown.',
}

function notUtf8(lines: readonly string[]): StageFinding {
  const line = lines.findIndex((text) => text.includes('\uFFFD'))
  const column = lines[line]!.indexOf('\uFFFD') + 1
  return {
    ruleId: 'file-unread',
    span: { start: { line: line + 1, column }, end: { line: line + 1, column: column + 1 } },
    reason: 'Unexpected bytes that are no UTF-8, expected a file in UTF-8',
    mend: 'Save the file as UTF-8; what could not be read stands as `\uFFFD`.',
  }
}
