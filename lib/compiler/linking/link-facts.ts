import type { Heading } from '../../model/page'
import type { Slot } from '../rendering/render'

/** The fields of a link or embed that decide where it leads. */
export type SlotName = Pick<Slot, 'kind' | 'target' | 'heading' | 'block'>

/** All that linking needs to know of a note: its own links, and what links of other notes may name. */
export interface LinkFacts {
  /** The names of the note. The first one is shown. */
  titles: string[]
  aliases: string[]
  headings: Heading[]
  blocks: string[]
  /** Block ids of questions that are asked. */
  pins: string[]
  /** Links and embeds of its page, its options and its explanations. */
  slots: SlotName[]
}
