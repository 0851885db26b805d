import type { BundleId, Lang, NoteSlug, SafeHtml, Tag } from './ids'
import type { BankItem } from './item'
import type { Titles } from './titles'

export interface Heading {
  /** The anchor in the page. */
  id: string
  depth: 2 | 3 | 4 | 5 | 6
  /** Of a heading that its note ranks with the title: the page has one of that rank, so it is drawn as one below. */
  rank?: 1
  text: string
}

export interface NoteLink {
  slug: NoteSlug
  title: string
  /** In other languages, where the author gives it. */
  titles?: Titles
}

/** What is said of a note where it is listed. */
export interface NoteSummary extends NoteLink {
  /** Relative to the vault. */
  path: string
  lang: Lang
  tags: Tag[]
  aliases: string[]
  created: string | null
  modified: string | null
  /** How many items it delivers. */
  items: number
  /** Reading time at 500 Hangul syllables (or 230 Latin words) a minute, at least 1. */
  minutes: number
}

/** A document that a note rests on. */
export interface Source {
  title: string
  url: string
}

/** A note as a page: the same for every learner. */
export interface ConceptPage extends NoteSummary {
  /** Lacks in bundles of earlier versions, as `asOf` does. */
  sources?: Source[]
  /** The calendar day whose state of affairs the note describes. */
  asOf?: string | null
  html: SafeHtml
  headings: Heading[]
  /** The items, in the order of the note. */
  bank: BankItem[]
  backlinks: NoteLink[]
  /** Neighbours in the order of the vault's paths. */
  previous: NoteLink | null
  next: NoteLink | null
}

export interface BundleInfo {
  id: BundleId
  /** Of the compiler that made it. */
  compiler: string
}
