import type { ItemBank } from '../../model/authors/bank'
import type { FormatName } from './format-names'

/** A file to import, with all of its bytes. */
export interface SourceFile {
  /** Without the folder. */
  name: string
  bytes: Uint8Array
  /** The encoding of its text, if the user stated one. */
  encoding?: string
  /** The bytes of a picture that a text shows, by its path relative to the file; null if there is none. */
  beside?: (path: string) => Uint8Array | null
}

/** A picture shown by questions. */
export interface Picture {
  /** Relative to the folder of the notes, with `/` between names. */
  path: string
  bytes: Uint8Array
}

/** Finds a picture by the name that a note has for it, as in a vault; null if it is missing or no picture. */
export type FindPicture = (note: string, name: string) => Picture | null

/** An encoding that neither the user nor the file states. It may be wrong. */
export interface Guess {
  /** The file inside a package; null for the imported file itself. */
  file: string | null
  encoding: string
}

/** Something that a format or a note has no place for. */
export interface Loss {
  /** Where it was: a note of the vault, or a file inside a package; null for the imported file itself. */
  file: string | null
  /** From 1; null if the format has no lines. */
  line: number | null
  what: string
  why: string
  /** How many questions are lost as a whole; 0 for a part of a question, or for something outside of questions. */
  questions: number
}

export interface Carried {
  bank: ItemBank
  losses: Loss[]
}

/** What was read from a file. */
export interface Imported extends Carried {
  /** How many questions are in the file. Each is either in the bank or among the losses. */
  read: number
  guesses: Guess[]
  /** The pictures that its questions show, to be written beside the notes. */
  pictures: Picture[]
}

/** Nothing can be read from the file: it is not of its format, or it is hostile. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly file: string | null
  readonly line: number | null

  /** @param place  `file` inside a package; `line` from 1 */
  constructor(reason: string, place: { file?: string | null; line?: number | null } = {}) {
    super(reason)
    this.file = place.file ?? null
    this.line = place.line ?? null
  }
}

/** The file is not damaged, but there is nothing to import. In a folder, such files are skipped. */
export class NotAnExam extends UnreadableFile {}

/** A format for item banks other than notes. */
export interface Format {
  /** Its name on the command line. */
  name: FormatName
  about: string
  /** The endings of its files, with the dot. Exports have the first one. */
  endings: readonly [string, ...string[]]
  /** The part of a bank that the format has a place for. Reading what was written gives exactly this again. */
  holds: (bank: ItemBank) => Carried
}

export interface WritableFormat extends Format {
  /** Whether the pictures shown by questions are part of the export. */
  hasPictures: boolean
  /** @param now  for formats that contain dates */
  write: (bank: ItemBank, now: Date, findPicture?: FindPicture) => Uint8Array
}

export interface ReadableFormat extends Format {
  /** Whether a file with one of its endings probably has this format. */
  recognises: (file: SourceFile) => boolean
  /** @throws UnreadableFile, and nothing else */
  read: (file: SourceFile) => Imported
}
