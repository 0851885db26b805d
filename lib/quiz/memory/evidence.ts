import type { Verdict } from '../../model/feedback'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Confidence } from '../../model/sitting'

/** What one counted response says of a note. Blank and undone responses give none. */
export interface Evidence {
  /** The note's current name. */
  note: NoteSlug
  item: ItemId
  /** How many options the item shows, and how many of them are to be chosen. */
  options: number
  choose: number
  verdict: Verdict
  confidence: Confidence | null
  elapsedMs: number | null
  /** When it was answered: milliseconds since 1970. */
  at: number
  /** The misconceptions that the chosen options stand for. */
  fellFor: readonly string[]
  /** Those that the other options stand for. */
  resisted: readonly string[]
}
