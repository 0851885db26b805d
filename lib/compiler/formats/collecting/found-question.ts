import type { ExportedQuestion } from '../../../model/authors/bank'
import { letterAt } from '../../../model/text/letters'
import { tidy, tidyName, tidyOptional } from '../bank/tidy'
import type { Loss } from '../format'

/** A question as it is read from a file. */
export interface FoundQuestion {
  file: string | null
  /** From 1; null where the format has no lines. */
  line: number | null
  stem: string
  options: { text: string; isKey: boolean; explanation: string | null }[]
  general: string | null
  /** The path of the note that it goes into: folders and a name. */
  path: string
  title: string
  tags: string[]
  aliases: string[]
}

/** A place in the file that is read. */
export type Place = Pick<Loss, 'file' | 'line'>

/** The first words of a text, by which an author recognises it. */
export const begin = (text: string) => tidyName(text).slice(0, 60)

/** The question as an item bank holds it. */
export const toExported = ({ line, stem, options, general }: FoundQuestion): ExportedQuestion => ({
  line: line ?? 1,
  stem: tidy(stem),
  options: options.map(({ text, isKey, explanation }, i) => ({
    label: letterAt(i),
    text: tidy(text),
    isKey,
    explanation: tidyOptional(explanation),
  })),
  generalExplanation: tidyOptional(general),
})
