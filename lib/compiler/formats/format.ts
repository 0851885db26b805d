import type { ItemBank } from '../../model/bank'
import type { FormatName } from './format-names'

/** A file to import, whole. */
export interface SourceFile {
  /** Without its folder. */
  name: string
  bytes: Uint8Array
  /** Of its text, where the user said so. */
  encoding?: string
  /** The bytes of a picture that a text shows by its path from the file; null if there is none. */
  beside?: (path: string) => Uint8Array | null
}

/** A picture that questions show. */
export interface Picture {
  /** Below the folder of the notes, `/` between names. */
  path: string
  bytes: Uint8Array
}

/** Finds the picture that a note shows by a name, as a vault does; null if it is none, or not there. */
export type FindPicture = (note: string, name: string) => Picture | null

/** An encoding that was not said by anything, and may be wrong. */
export interface Guess {
  /** Inside a package; null is the imported file itself. */
  file: string | null
  encoding: string
}

/** Something that a format, or a note, cannot hold. */
export interface Loss {
  /** Of what was lost: a note of the vault, or a file inside a package; null is the imported file itself. */
  file: string | null
  /** From 1; null where the format has no lines. */
  line: number | null
  what: string
  why: string
  /** How many questions are lost with it as a whole; 0 where it is a part of one, or something beside questions. */
  questions: number
}

export interface Carried {
  bank: ItemBank
  losses: Loss[]
}

/** What was read of a file. */
export interface Imported extends Carried {
  /** How many questions stand in the file: each of them is in the bank, or named among the losses. */
  read: number
  guesses: Guess[]
  /** What its questions show, to be written beside the notes. */
  pictures: Picture[]
}

/** A file of which nothing can be read: it is no file of its format, or it is hostile. */
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

/** A file that is nothing to import, and not damaged either: in a folder it is passed over. */
export class NotAnExam extends UnreadableFile {}

/** Another way to write an item bank down. */
export interface Format {
  /** As it is called on the command line. */
  name: FormatName
  about: string
  /** Of its files, with the dot; the first is written. */
  endings: readonly [string, ...string[]]
  /** What of a bank the format can hold. Writing and reading gives exactly this again. */
  holds: (bank: ItemBank) => Carried
}

export interface WritableFormat extends Format {
  /** Whether it holds the pictures that questions show. */
  hasPictures: boolean
  /** @param now  for formats that date what they hold */
  write: (bank: ItemBank, now: Date, findPicture?: FindPicture) => Uint8Array
}

export interface ReadableFormat extends Format {
  /** Whether a file with one of its endings is likely of this format. */
  recognises: (file: SourceFile) => boolean
  /** @throws UnreadableFile, and nothing else */
  read: (file: SourceFile) => Imported
}
