import 'server-only'
import type { LearnerId, NoteSlug } from '../../model/ids'
import type { ShownMark } from '../../model/study/home'
import { currentBundle } from '../bundle/current-bundle'
import { lastMarks } from '../feedback/marking'

/**
 * The last marks on the items of each note that the learner has answered something of, in the author's order. A question that
 * was changed since to ask something else has none.
 */
export async function noteMarks(learner: LearnerId | null): Promise<ReadonlyMap<NoteSlug, ShownMark[]>> {
  if (learner === null) return new Map()
  const [{ noteOf }, marks] = await Promise.all([currentBundle(), lastMarks(learner)])
  const markOf = new Map(marks.map(({ item, generation, mark }) => [`${item} ${generation}`, mark]))
  const touched = new Set(marks.flatMap(({ item }) => noteOf.get(item) ?? []))
  const rows = [...touched].map(({ slug, bank }) => {
    return [slug, bank.map(({ id, generation }): ShownMark => markOf.get(`${id} ${generation}`) ?? null)] as const
  })
  return new Map(rows.filter(([, own]) => own.some((mark) => mark !== null)))
}
