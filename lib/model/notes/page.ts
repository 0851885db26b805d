import type { Lang, NoteSlug, SafeHtml, Tag } from '../ids'
import type { BankItem } from '../item'
import type { Titles } from '../text/titles'

export interface Heading {
  /** The anchor in the page. */
  id: string
  depth: 2 | 3 | 4 | 5 | 6
  /** Set for a level-1 heading of a note. It is rendered as level 2, since the page's title is level 1. */
  rank?: 1
  text: string
}

export interface NoteLink {
  slug: NoteSlug
  title: string
  /** The title in other languages, if the author gives it. */
  titles?: Titles
}

/** A note as it appears in lists. */
export interface NoteSummary extends NoteLink {
  /** Path relative to the vault. */
  path: string
  lang: Lang
  tags: Tag[]
  aliases: string[]
  created: string | null
  modified: string | null
  /** The number of its items. */
  items: number
  /** Reading time at 500 Hangul syllables (or 230 Latin words) a minute, at least 1. */
  minutes: number
}

/** A document that a note is based on. */
export interface Source {
  title: string
  url: string
}

/** A field of a note's frontmatter that its vault shows. */
export interface Property {
  name: string
  values: string[]
}

/** A note as a page. It is the same for every learner. */
export interface ConceptPage extends NoteSummary {
  /** Absent from bundles of earlier versions, like `asOf`. */
  sources?: Source[]
  /** The calendar date for which the note is accurate. */
  asOf?: string | null
  /** In the author's words. Unset if there are none, like `cover` and `properties`. */
  description?: string
  /** An image. */
  cover?: SafeHtml
  properties?: Property[]
  html: SafeHtml
  headings: Heading[]
  /** The items in the order of the note. */
  bank: BankItem[]
  backlinks: NoteLink[]
  /** The neighbours by path. */
  previous: NoteLink | null
  next: NoteLink | null
}
