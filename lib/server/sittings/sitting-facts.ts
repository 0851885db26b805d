import 'server-only'
import type { ItemId } from '../../model/ids'
import type { NoteLink } from '../../model/notes/page'
import type { TitleLang } from '../../model/text/titles'
import type { Drawn } from '../../model/view'
import type { SittingDetail, SittingSummary as StoredSummary } from '../../progress/sittings'
import type { Bundle } from '../bundle/bundle'
import { linkTo } from '../bundle/note-link'

/** The items that the learner flagged. */
export const flagsOf = ({ items }: SittingDetail) => items.filter(({ flagged }) => flagged).map(({ item }) => item)

/** What the items of a sitting have in common, apart from its names. */
export function drawnOf({ source }: Pick<StoredSummary, 'source'>): Drawn {
  if ('items' in source) return 'again'
  if (!('pool' in source)) return null
  const isBounded = source.within.tags.length + source.within.notes.length > 0
  return source.pool === 'all' && isBounded ? null : source.pool
}

/** The notes of some items of a sitting. */
export function notesOf(
  sitting: SittingDetail,
  bundle: Bundle,
  items: readonly ItemId[],
  lang: TitleLang | null,
): Record<ItemId, NoteLink> {
  const wanted = new Set(items)
  const links = sitting.versions.flatMap(({ item }) => {
    const note = bundle.noteOf.get(item.id) ?? bundle.noteNamed(item.note)
    return note && wanted.has(item.id) ? [[item.id, linkTo(note, lang)] as const] : []
  })
  return Object.fromEntries(links)
}
