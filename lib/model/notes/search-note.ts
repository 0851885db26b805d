import type { Lang, NoteSlug, Tag } from '../ids'
import type { Titles } from '../text/titles'

/** A stretch of a note under a heading. The first one may have none. */
export interface SearchSection {
  /** The anchor of the heading; null before the first heading. */
  id: string | null
  heading: string
  /** Paragraphs, list items, rows of tables and diagrams, as plain text. */
  paragraphs: string[]
}

export interface SearchQuestion {
  id: string
  lang: Lang
  stem: string
}

/**
 * What a search reads of a note, as plain text in NFC. It is sent to browsers, so it has nothing of an answer: no
 * option, no key and no explanation.
 */
export interface SearchNote {
  slug: NoteSlug
  title: string
  titles?: Titles
  lang: Lang
  tags: Tag[]
  aliases: string[]
  sections: SearchSection[]
  questions: SearchQuestion[]
}

/** Words that a search treats as equal, such as `SageMaker` and `세이지메이커`. */
export type SameWords = readonly string[]

/** The version of the index that browsers load (lib/search/packed-index.ts). */
export const INDEX_FORMAT = '2'

/** What a search knows of the vault as a whole. */
export interface SearchHead {
  topics: SearchTopic[]
  words: SameWords[]
}

/** A topic with its names, the one to show first. */
export interface SearchTopic {
  tag: Tag
  names: string[]
}
