import { languageOf } from '../../base/language'
import { explanationsMark } from '../../reading/markers'
import type { ReadNote } from '../../reading/note'

/** The word that begins an answer, and the mark above explanations, in the language of the note. */
export function marksOf({ frontmatter, title, concept }: ReadNote): { answer: string; explanations: string } {
  const lang = frontmatter.lang ?? languageOf(concept, languageOf(title, 'ko'))
  const isKorean = lang.startsWith('ko')
  return { answer: isKorean ? '정답' : 'Answer', explanations: explanationsMark(isKorean) }
}
