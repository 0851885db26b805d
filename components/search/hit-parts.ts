import { languageOf } from '@/components/language-of'
import type { Marked, SearchHit } from '@/lib/search/types'

export interface HitParts {
  main: Marked
  lang: string
  /** The note that it is in, if the main text is not its title. */
  note: string | null
  detail: Marked | null
}

/** What a row of a hit says: a heading and a question stand for themselves, a paragraph stands below its note's title. */
export function hitParts({ kind, title, excerpt, lang }: SearchHit): HitParts {
  const isOwnText = (kind === 'heading' || kind === 'question') && excerpt.text !== ''
  if (isOwnText) return { main: excerpt, lang, note: title.text, detail: null }
  return { main: title, lang: languageOf(title.text), note: null, detail: excerpt.text === '' ? null : excerpt }
}
