import type { ItemBank } from '../../../model/authors/bank'
import { languageOf } from '../../base/language'
import { renderInline } from '../../rendering/render'
import { textsOf } from '../bank/texts-of'
import { unique } from '../bank/tidy'
import type { Loss } from '../format'

/**
 * The pictures and notes shown by questions that are not part of an export.
 * @param isCarried  whether a picture is part of it, given the note and the name that the note shows
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

function shownIn(markdown: string): string[] {
  if (!markdown.includes('![')) return []
  const { fragment } = renderInline(markdown, { firstLine: 1, lang: languageOf(markdown, 'ko') })
  return fragment.flatMap((part) => (typeof part !== 'string' && part.kind === 'embed' ? [part.target] : []))
}
