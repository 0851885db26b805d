import { isUtf8 } from 'node:buffer'
import type { Compiled, StageFinding } from '../base/finding'

/** Longer files are no notes: they get a message and an empty page. In bytes. */
export const MAX_NOTE_BYTES = 2_000_000

/**
 * Signs on one letter. Languages need a few; to put a run of them in order takes the square of its length.
 * The number is that of the Stream-Safe Text Format, Unicode Standard Annex 15, section 13.
 */
const MAX_SIGNS = 30
/** In a file of so few characters they cost a tenth of a second at most, and are not looked for. */
const CHEAP_CHARS = 20_000
const SIGNS = new RegExp(String.raw`\p{M}{${MAX_SIGNS + 1}}`, 'u')

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/**
 * Turns a file's bytes into lines: without byte order mark and line ends, in Unicode NFC.
 * All spans of the compiler count in these lines, columns in UTF-16 code units as editors do.
 */
export function decodeNote(bytes: Uint8Array): Compiled<string[]> {
  if (bytes.byteLength > MAX_NOTE_BYTES) return { data: [''], messages: [tooLarge(bytes.byteLength)] }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  if (text.length > CHEAP_CHARS && SIGNS.test(text)) return { data: [''], messages: [tooManySigns] }
  const lines = text
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
  return { data: lines, messages: isUtf8(bytes) ? [] : [notUtf8(lines)] }
}

const tooLarge = (size: number): StageFinding => ({
  ruleId: 'file-unread',
  span: START,
  reason: `Unexpected file of \`${size}\` bytes, expected at most \`${MAX_NOTE_BYTES}\``,
  mend: 'Split the note; nothing of it was read.',
})

const tooManySigns: StageFinding = {
  ruleId: 'file-unread',
  span: START,
  reason: `Unexpected letter with more than \`${MAX_SIGNS}\` combining signs, expected text`,
  mend: 'Take the signs away; nothing of the file was read.',
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
