import type { Verdict } from '../../model/feedback'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Confidence } from '../../model/study/sitting'

/** What a counted response tells about a note. Blank and undone responses give no evidence. */
export interface Evidence {
  /** The note's current name. */
  note: NoteSlug
  item: ItemId
  /** How many options the item has, and how many to choose. */
  options: number
  choose: number
  verdict: Verdict
  confidence: Confidence | null
  elapsedMs: number | null
  /** When it was answered, in ms since 1970. */
  at: number
  /** The misconceptions behind the chosen options. */
  fellFor: readonly string[]
  /** The misconceptions behind the other options. */
  resisted: readonly string[]
}
