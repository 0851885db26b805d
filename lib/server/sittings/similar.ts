import 'server-only'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import { currentAnswers } from '../../quiz/current-responses'
import { mostSimilar, sharedTags } from '../../quiz/pools/rank-similar'
import type { Bundle } from '../bundle/bundle'
import { knownItems, openExamOf } from '../feedback/marking'
import { store } from '../process/store'

/** The keys of so many notes are read to find one more of a kind: the same note, and those that share the most tags. */
const NOTES_READ = 24

/**
 * What may be asked as one more like an item that was answered: nothing of its sitting, and nothing that an open exam asks.
 * Which options tempt alike stands in the keys, so it is decided here, and only of an item whose key the learner has seen.
 * @returns `unmet` when the learner has no such marked answer
 */
export async function similarItems(
  bundle: Bundle,
  learner: LearnerId,
  { sitting: id, item }: { sitting: SittingId; item: ItemId },
): Promise<PoolItem[] | 'unmet' | { openExam: SittingId }> {
  const sitting = await (await store()).reader.sitting(learner, id)
  const response = sitting && currentAnswers(sitting.kind, sitting.responses).get(item)
  const missed = bundle.noteOf.get(item)?.bank.find((one) => one.id === item)
  if (!sitting || !response || !missed || (sitting.kind === 'exam' && sitting.state === 'open')) return 'unmet'
  const openExam = await openExamOf(learner, item)
  if (openExam !== null) return { openExam }
  const { held } = await knownItems(learner)
  const candidates = await readCandidates(bundle, missed)
  const chosen = candidates.find((one) => one.item.id === item)!.byOption
  const misconceptions = new Set(response.options.flatMap((option) => chosen[option] ?? []))
  const except = new Set([...sitting.items.map((one) => one.item), ...held])
  return mostSimilar(candidates, { item: missed, misconceptions }, except)
}

async function readCandidates(bundle: Bundle, missed: PoolItem) {
  const own = bundle.notes.get(missed.note)!
  const near = bundle.list
    .filter((note) => note !== own && note.items > 0)
    .map((note) => ({ note, shared: sharedTags(note.tags, missed.tags) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, NOTES_READ - 1)
    .map(({ note }) => note)
  const read = await Promise.all([own, ...near].map(async (note) => ({ note, keys: await bundle.keys(note.slug) })))
  return read.flatMap(({ note, keys }) =>
    note.bank.map((item) => {
      const byOption = keys.find((key) => key.item === item.id)?.misconceptions ?? {}
      return { item, byOption, misconceptions: new Set(Object.values(byOption).flat()) }
    }),
  )
}
