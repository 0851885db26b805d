import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { ScoredResponse } from '../../model/key'
import type { SittingDetail } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { assembleSitting } from '../../quiz/drawing/assemble-sitting'
import { mostSimilar, sharedTags } from '../../quiz/pools/rank-similar'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { heldItems, openExamOf } from '../feedback/marking'
import { store } from '../process/store'
import { RECENT_SITTINGS } from './draw-source'
import { readVersions } from './read-versions'

/** How many notes are searched for a similar question: the same note, and those that share most tags with it. */
const NOTES_READ = 24

/** `unmet`: the learner has no such marked answer. `none`: there is no other question like it. */
export type SimilarOutcome =
  | { kind: 'asked'; item: ItemId; isNew: boolean }
  | { kind: 'unmet' | 'none' | 'finished' }
  | { kind: 'held'; openExam: SittingId }

/** Adds a question similar to an answered one at the end of its practice or review. */
export async function askSimilar(learner: LearnerId | null, id: string, item: string): Promise<SimilarOutcome> {
  const { reader, writer } = await store()
  const sitting = learner && (await reader.sitting(learner, id as SittingId))
  const response = sitting && currentAnswers(sitting.kind, sitting.responses).get(item as ItemId)
  if (learner === null || !sitting || !response || sitting.kind === 'exam') return { kind: 'unmet' }
  const openExam = await openExamOf(learner, response.item)
  if (openExam !== null) return { kind: 'held', openExam }
  const bundle = await currentBundle()
  const pool = await similarItems(bundle, learner, sitting, response)
  const recent = await reader.recentItems(learner, RECENT_SITTINGS)
  const seed = `${sitting.seed} ${sitting.items.length}`
  const [drawn] = assembleSitting(pool, { from: {}, count: 1, seed, recent }).items
  if (drawn === undefined) return { kind: 'none' }
  const [version] = await readVersions(bundle, [drawn])
  const outcome = await writer.append(learner, sitting.id, { item: drawn, version: version!, like: response.item })
  if ('item' in outcome) return { kind: 'asked', item: outcome.item, isNew: outcome.kind === 'appended' }
  return { kind: outcome.kind === 'finished' ? 'finished' : outcome.kind === 'full' ? 'none' : 'unmet' }
}

/**
 * Items similar to an answered one, without those of its sitting and of open exams. The similarity of distractors is
 * computed from keys. So this happens on the server, and only for an item whose key the learner has seen.
 */
async function similarItems(
  bundle: Bundle,
  learner: LearnerId,
  { items }: SittingDetail,
  { item, options }: ScoredResponse,
): Promise<PoolItem[]> {
  const own = bundle.noteOf.get(item)
  const missed = own?.bank.find((one) => one.id === item)
  if (own === undefined || missed === undefined) return []
  const held = await heldItems(learner)
  const candidates = await readCandidates(bundle, own, missed)
  const byOption = candidates.find((one) => one.item.id === item)?.byOption
  const misconceptions = new Set(options.flatMap((option) => byOption?.[option] ?? []))
  const except = new Set([...items.map((one) => one.item), ...held])
  return mostSimilar(candidates, { item: missed, misconceptions }, except)
}

async function readCandidates(bundle: Bundle, own: ManifestNote, missed: PoolItem) {
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
