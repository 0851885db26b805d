import { languageOf } from '../../base/language'
import { explanationsMark } from '../../reading/markers'
import type { ReadNote } from '../../reading/note'

/** The mark above explanations as a note in this language has it. */
export function explanationsMarkOf({ frontmatter, title, concept }: ReadNote): string {
  const lang = frontmatter.lang ?? languageOf(concept, languageOf(title, 'ko'))
  return explanationsMark(lang.startsWith('ko'))
}
