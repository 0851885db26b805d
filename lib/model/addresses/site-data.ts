/** What `haeseol site` asks of the application, to write it into the files of a static site. */
import type { ItemId, Lang, NoteSlug } from '../ids'
import type { DeliveredItem, PoolItem } from '../item'
import type { NotePreview } from '../notes/note-card'

export interface SiteData {
  /** Every page that all readers share, without the language at its beginning: `/notes/tea`, or nothing for home. */
  pages: string[]
  /** In how many parts the notes are asked for. */
  parts: number
  /** The paths that lead to another page, as `pages` has them: former names of notes, and topics of one note. */
  moved: Record<string, string>
  /** The language of most notes: that of the page for addresses that are not there. */
  lang: Lang
  /** Every question, without its texts. */
  pool: PoolItem[]
  /** Where the application has the index of the search; null if it is too large for browsers. */
  search: string | null
  /** Whether pages load images of other sites. */
  remoteImages: boolean
}

/** What the site has of a note, beside its page. */
export interface SiteNote {
  slug: NoteSlug
  items: DeliveredItem[]
  /** By question: its key and explanations, as base64 of what `veil` made of them. */
  answers: Record<ItemId, string>
  previews: Record<'ko' | 'en', NotePreview>
  /** The files of the vault that the explanations show, such as `/vault/9f….svg`. */
  files: string[]
}

/** A typeface with the characters of the notes. Cutting it takes a second, but this is known before. */
export interface SiteTypeface {
  name: string
  /** Whether it has all characters of the notes, as far as the whole typeface has them. */
  isWhole: boolean
}

/** What the whole site has and every page has to know of. */
export interface SiteEquipment {
  /** Null if none can be cut. */
  typeface: SiteTypeface | null
  hasSearch: boolean
}

/** A message of `haeseol site` to a process of the application. */
export interface SiteRequest {
  /** Counts the requests to this process. */
  number: number
  wants: PageWanted | 'typeface' | 'typeface-file'
}

export interface PageWanted {
  /** With the base path. */
  path: string
  /** Null for data. */
  site: SiteEquipment | null
}

export interface SitePage {
  status: number
  body: Uint8Array
}

export interface SiteReply {
  /** That of the request. */
  number: number
  answer: SitePage | SiteTypeface | Uint8Array | null
}
