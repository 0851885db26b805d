import type { Heading } from '../../model/notes/page'
import type { Slot } from '../rendering/render'

/** The fields of a link or embed that decide where it leads. */
export type SlotName = Pick<Slot, 'kind' | 'target' | 'heading' | 'block'>

/** What linking needs to know about a note: its own links, and the names that links of other notes may use. */
export interface LinkFacts {
  /** The names of the note. The first one is shown. */
  titles: string[]
  aliases: string[]
  headings: Heading[]
  blocks: string[]
  /** Block ids of delivered questions. */
  pins: string[]
  /** The links and embeds of its page, options and explanations. */
  slots: SlotName[]
}
