import type { Span } from '../../model/message'
import type { ReadItem, ReadNote } from '../reading/note'
import type { Excerpt } from '../source/excerpt'

/** What identity compares in an option. Its place is only in the order of the list. */
export interface IdentityOption {
  /** A capital letter: for messages only. */
  label: string
  text: string
  isKey: boolean
  explanations: string[]
}

/** What identity compares in a question. Texts are Markdown in NFC, as returned by the reader. */
export interface IdentityItem {
  /** Relative to the vault, in NFC. */
  path: string
  /** Where the question begins, from 1. */
  line: number
  /** The span of the stem, to which messages about the question point. */
  span: Span
  pin: string | null
  stem: string
  options: IdentityOption[]
  general: string[]
}

/** One side of a comparison. */
export interface IdentityVault {
  items: readonly IdentityItem[]
  /** The paths of all notes, including those without questions: a file name identifies a note only if it is unique. */
  paths: readonly string[]
  /** The texts around the questions. Read only if a changed word has to be judged. */
  prose: () => Iterable<string>
  /** Whether a word is used in the rest of the vault. */
  isUsedAround: (word: string) => boolean
}

export const identityVault = (notes: readonly ReadNote[]): IdentityVault => ({
  items: notes.flatMap((note) => note.items.map((item) => identityItem(note.path, item))),
  paths: notes.map(({ path }) => path),
  prose: () => notes.map(({ concept }) => concept),
  isUsedAround: () => false,
})

export const identityItem = (path: string, { span, pin, stem, options, key, general }: ReadItem): IdentityItem => ({
  path,
  line: span.start.line,
  span: stem.span,
  pin,
  stem: stem.markdown,
  options: options.map(({ label, text, explanations }) => ({
    label,
    text: text.markdown,
    isKey: key.includes(label),
    explanations: explanations.map(markdownOf),
  })),
  general: general.map(markdownOf),
})

const markdownOf = ({ markdown }: Excerpt) => markdown
