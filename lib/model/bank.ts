/**
 * The item-bank JSON of `haeseol export --format json`: what the reader understood of a vault, texts as Markdown
 * source. Other formats are written from it and read into it. Documented in docs/api.md.
 */
import type { Message } from './message'

export interface ExportedOption {
  /** A capital letter. */
  label: string
  text: string
  isKey: boolean
  /** Several explanations of one option are joined by a line break. */
  explanation: string | null
}

export interface ExportedQuestion {
  /** The line of the note where the question begins, from 1. */
  line: number
  stem: string
  options: ExportedOption[]
  generalExplanation: string | null
}

export interface ExportedNote {
  /** Relative to the vault. */
  path: string
  title: string
  tags: string[]
  aliases: string[]
  questions: ExportedQuestion[]
}

export interface ItemBank {
  notes: ExportedNote[]
  messages: Message[]
}
