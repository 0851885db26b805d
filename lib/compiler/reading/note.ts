import type { Lang, Tag } from '../../model/ids'
import type { Span } from '../../model/message'
import type { Source } from '../../model/notes/page'
import type { Titles } from '../../model/text/titles'
import type { Excerpt } from '../source/excerpt'

export interface Frontmatter {
  id: string | null
  /** What other generators call the note in addresses: their `slug` or `permalink`. */
  address: string | null
  title: string | null
  /** The title in other languages. */
  titles: Titles
  tags: Tag[]
  aliases: string[]
  /** Calendar dates, `2026-11-24`. */
  created: string | null
  modified: string | null
  lang: Lang | null
  description: string | null
  /** The image at the head of the page, as the author names it. */
  cover: Excerpt | null
  sources: Source[]
  asOf: string | null
  /** The field that keeps the note from readers, such as `draft: true`; null if they may read it. */
  withheld: string | null
  /** All fields, including those that only other readers use, such as a blueprint's domains. */
  data: Record<string, unknown>
}

export const NO_FRONTMATTER: Frontmatter = {
  id: null,
  address: null,
  title: null,
  titles: {},
  tags: [],
  aliases: [],
  created: null,
  modified: null,
  lang: null,
  description: null,
  cover: null,
  sources: [],
  asOf: null,
  withheld: null,
  data: {},
}

export interface ReadOption {
  /** A capital letter. */
  label: string
  labelSpan: Span
  text: Excerpt
  /** In the order of the note. An explanation that several options share is in the list of each. */
  explanations: Excerpt[]
  /** `%% #misconception/name %%` in an explanation. */
  misconceptions: string[]
}

/** A question as the author wrote it. */
export interface ReadItem {
  span: Span
  /** Its block id, `^q-name` without `^`. */
  pin: string | null
  /** From a comment of tags on the line above, `%% #form/scenario %%`. */
  tags: Tag[]
  stem: Excerpt
  options: ReadOption[]
  /** Labels of the right options, in the options' order. */
  key: string[]
  /** The text of the answer line after its colon. */
  answer: Excerpt | null
  /**
   * Explanations that belong to no single option: general bullets and what follows the list. In the order of the note.
   */
  general: Excerpt[]
  /** True until a check finds an error in it. Such an item is not delivered to learners. */
  deliverable: boolean
}

export interface ReadNote {
  path: string
  /** The first H1, otherwise the title of the frontmatter, otherwise the file's name. Plain text. */
  title: string
  frontmatter: Frontmatter
  items: ReadItem[]
  /**
   * The note without frontmatter, H1 and questions. Their lines are left empty, so that line numbers are those of the
   * file.
   */
  concept: string
}
