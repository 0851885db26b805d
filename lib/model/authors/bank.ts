/**
 * The item-bank JSON of `haeseol export --format json`: the questions of a vault, with texts as Markdown source. All
 * other formats are written from it and read into it. Documented in docs/api.md.
 */
import type { Message } from '../message'

export interface ExportedOption {
  /** A capital letter. */
  label: string
  text: string
  isKey: boolean
  /** If an option has several explanations, they are joined by line breaks. */
  explanation: string | null
}

export interface ExportedQuestion {
  /** The line of the note where the question begins. The first line is 1. */
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
