import type { ExportedQuestion } from '../../../model/authors/bank'

/** All texts of a question. */
export const textsOf = ({ stem, options, generalExplanation }: ExportedQuestion): string[] =>
  [stem, ...options.flatMap(({ text, explanation }) => [text, explanation ?? '']), generalExplanation ?? ''].filter(
    (text) => text !== '',
  )
