import 'server-only'
import type { ItemId } from '../../model/ids'
import type { NoteLink } from '../../model/notes/page'
import type { Shelf } from '../../model/study/mistakes'
import type { Groupable } from '../../quiz/mistakes/group-mistakes'
import type { MissedOption } from '../../quiz/mistakes/mark-item'

/** A question on a shelf, without its text, answers and memo, which are read later. */
export interface Entry extends Groupable {
  item: ItemId
  generation: number
  note: NoteLink
  shelf: Shelf
  misses: number
  missed: MissedOption | null
  /** The learner's day of the last fault. */
  faultDay: string
}
