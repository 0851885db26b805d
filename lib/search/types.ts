/** What a search finds, and how it tells. Shared by the engine, the server's replies and what draws them. */

export type HitKind = 'note' | 'heading' | 'paragraph' | 'question' | 'tag'

/** A text with the places that matched, as UTF-16 offsets: sorted, apart from each other, the end exclusive. */
export interface Marked {
  text: string
  marks: [start: number, end: number][]
}

export interface SearchHit {
  kind: HitKind
  /** Slug of the note; null for a tag. */
  note: string | null
  /** Path of the topic, for a tag. */
  tag?: string
  /** Title of the note that the hit is in, or the tag. */
  title: Marked
  /** Id on the note's page: of the heading, of the paragraph's section, or of the question. */
  anchor: string | null
  /** The heading, sentence or stem, two lines at most. Empty for a note found by its title. */
  excerpt: Marked
  /** Language of the excerpt. */
  lang: string
  /** Why this is a hit, if its own words do not show it. */
  why: null | { kind: 'alias' | 'tag' | 'transliteration' | 'abbreviation'; word: string }
}

/** How the query was read, where it was not read as typed. */
export interface Reading {
  kind: 'layout' | 'typo' | 'choseong' | 'half'
  shown: string
}

export interface SearchResult {
  hits: SearchHit[]
  /** How many hits there are in all, also those beyond `limit`. */
  total: number
  reading: Reading | null
}

export interface SearchOptions {
  /** The most hits to return. */
  limit?: number
  /** Read the query only as it is typed. */
  asTyped?: boolean
}
