import type { KeyWords } from '@/components/messages/say'
import { isSite } from '@/lib/model/addresses/static-site'
import { letterAt } from '@/lib/model/text/letters'

/** A key, or the ends of a range of keys, and what they do. */
export interface KeyRow {
  keys: readonly [string] | readonly [string, string]
  does: string
}

export interface KeyGroup {
  title: string
  rows: readonly KeyRow[]
}

/** The pages that differ in their keys. `reading`: those of a vault without questions, so without reviews. */
export type KeyPlace = 'site' | 'reading' | 'practice' | 'exam'

/** The most options that a question usually has. */
const MOST_OPTIONS = 6

/** What a page of the site has, so that there are keys for it. */
export interface PageParts {
  hasNote: boolean
  /** Whether links show what they lead to. */
  hasPreviews: boolean
  /** Whether it has a question that can be answered. */
  hasQuestion: boolean
}

/** The keys of a page, for its list of keys. */
export function keyGroups(place: KeyPlace, parts: PageParts, words: KeyWords): KeyGroup[] {
  if (place === 'exam') return [exam(words), { title: words.anywhere, rows: help(words) }]
  const anywhere = {
    title: words.anywhere,
    rows: [...search(words), ...(place === 'site' ? review(words) : []), ...help(words)],
  }
  const question = { title: words.question, rows: place === 'site' ? answering(words) : practiceKeys(words) }
  return [...(parts.hasNote ? [note(words, parts)] : []), ...(parts.hasQuestion ? [question] : []), anywhere]
}

/** The keys of every page, for the settings. */
export const allKeyGroups = (words: KeyWords): KeyGroup[] => [
  { title: words.anywhere, rows: [...search(words), ...review(words), ...help(words)] },
  note(words, { hasPreviews: true, hasQuestion: true }),
  { title: words.question, rows: practiceKeys(words) },
  ...(isSite() ? [] : [exam(words)]),
]

/** The keys of a question in a practice or a review. Most of them need a server. */
export function practiceKeys(words: KeyWords, options = MOST_OPTIONS): KeyRow[] {
  if (isSite()) return answering(words, options)
  return [
    ...answering(words, options),
    { keys: ['1', '3'], does: words.confidence },
    { keys: ['S'], does: words.star },
    { keys: ['N'], does: words.similar },
    { keys: ['U'], does: words.undo },
  ]
}

const help = (words: KeyWords): KeyRow[] => [{ keys: ['?'], does: words.title }]
const search = (words: KeyWords): KeyRow[] => [
  { keys: ['/'], does: words.search },
  { keys: ['⌘K · Ctrl K'], does: words.searchAlways },
]
/** A static site has no review. */
const review = (words: KeyWords): KeyRow[] => (isSite() ? [] : [{ keys: ['R'], does: words.review }])

const note = (words: KeyWords, { hasPreviews, hasQuestion }: Omit<PageParts, 'hasNote'>): KeyGroup => ({
  title: words.note,
  rows: [
    { keys: ['J'], does: words.nextPart },
    { keys: ['K'], does: words.previousPart },
    { keys: ['C'], does: words.contents },
    ...when(hasQuestion, { keys: ['Q'], does: words.questions }),
    { keys: ['M'], does: words.around },
    ...when(hasPreviews, { keys: ['Space'], does: words.preview }),
    { keys: [']'], does: words.nextNote },
    { keys: ['['], does: words.previousNote },
  ],
})

const when = (is: boolean, row: KeyRow): KeyRow[] => (is ? [row] : [])

const answering = (words: KeyWords, options = MOST_OPTIONS): KeyRow[] => [
  { keys: ['A', letterAt(options - 1)], does: words.option },
  { keys: ['↵'], does: words.mark },
]

const exam = (words: KeyWords): KeyGroup => ({
  title: words.exam,
  rows: [
    { keys: ['A', letterAt(MOST_OPTIONS - 1)], does: words.option },
    { keys: ['⇧A', `⇧${letterAt(MOST_OPTIONS - 1)}`], does: words.strike },
    { keys: ['←'], does: words.back },
    { keys: ['→'], does: words.forward },
    { keys: ['S'], does: words.star },
    { keys: ['T'], does: words.time },
    { keys: ['G'], does: words.sheet },
  ],
})
