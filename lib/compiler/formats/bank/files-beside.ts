import type { ExportedQuestion, ItemBank } from '../../../model/bank'
import { languageOf } from '../../base/language'
import { renderInline } from '../../rendering/render'
import type { Loss } from '../format'
import { unique } from './askable'

/**
 * The pictures and notes that questions show, that stand in files of their own and do not go along.
 * @param isCarried  whether a picture does, told by the note and the name that it shows
 */
export const filesBeside = ({ notes }: ItemBank, isCarried: (note: string, name: string) => boolean): Loss[] =>
  notes.flatMap(({ path, questions }) =>
    questions.flatMap((question) =>
      unique(textsOf(question).flatMap(shownIn))
        .filter((target) => !isCarried(path, target))
        .map((target) => ({
          file: path,
          line: question.line,
          what: `\`${target}\``,
          why: 'a file that a text shows is not carried; its name stays',
          questions: 0,
        })),
    ),
  )

const textsOf = ({ stem, options, generalExplanation }: ExportedQuestion): string[] => [
  stem,
  ...options.flatMap(({ text, explanation }) => [text, explanation ?? '']),
  generalExplanation ?? '',
]

function shownIn(markdown: string): string[] {
  if (!markdown.includes('![')) return []
  const { fragment } = renderInline(markdown, { firstLine: 1, lang: languageOf(markdown, 'ko') })
  return fragment.flatMap((part) => (typeof part !== 'string' && part.kind === 'embed' ? [part.target] : []))
}
