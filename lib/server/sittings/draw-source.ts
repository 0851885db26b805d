import 'server-only'
import type { LearnerId, NoteSlug, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { PinnedItem, SittingSource } from '../../model/study/sitting'
import { assembleSitting, pinInOrder, type SittingRequest } from '../../quiz/drawing/assemble-sitting'
import type { Bundle } from '../bundle/bundle'
import { store } from '../process/store'
import { poolItems } from '../study/pools'
import { type HeldBy, type ReviewSize, reviewItems } from '../study/review'

/** How many items a practice has by default. */
const USUAL_COUNT = 10
const MOST_ITEMS = 100
/** Items of the last few sittings are drawn last, so that two exams in a row share few items. */
export const RECENT_SITTINGS = 3

interface Candidates extends Pick<SittingRequest, 'from' | 'count'> {
  pool: readonly PoolItem[]
}

/**
 * What to draw from, or why nothing is drawn. `unmet`: the learner has neither answered an item of the source nor had it in
 * one of the last 200 finished sittings.
 */
type Named = Candidates | HeldBy | 'no-blueprint' | 'no-items' | 'unmet'

/** The number of items, or for a review of minutes. If unset, the source decides. */
interface Size extends ReviewSize {
  seed: string
}

/** Draws the items of a new sitting from its source. */
export async function drawSource(
  bundle: Bundle,
  learner: LearnerId,
  source: SittingSource,
  { count, minutes, seed }: Size,
): Promise<PinnedItem[] | Extract<Named, string> | HeldBy> {
  if ('due' in source) return drawReviewItems(bundle, learner, { count, minutes, seed })
  const named = await candidatesOf(bundle, learner, source)
  if (typeof named === 'string' || 'openExam' in named) return named
  const recent = await (await store()).reader.recentItems(learner, RECENT_SITTINGS)
  const { items } = assembleSitting(named.pool, { ...named, count: count ?? named.count, seed, recent })
  return items.length === 0 ? 'no-items' : items
}

/** Any question of a note may be the first to be answered on its page, so a practice of one note has all of them. */
const mostOf = (notes: readonly NoteSlug[]) => (notes.length === 1 ? Number.POSITIVE_INFINITY : MOST_ITEMS)

async function drawReviewItems(bundle: Bundle, learner: LearnerId, { seed, ...size }: Size) {
  const due = await reviewItems(bundle, learner, size)
  if ('openExam' in due) return due
  const byId = new Map(bundle.pool.map((item) => [item.id, item]))
  const items = pinInOrder(
    due.map((id) => byId.get(id)!),
    seed,
  )
  return items.length === 0 ? 'no-items' : items
}

async function candidatesOf(
  bundle: Bundle,
  learner: LearnerId,
  source: Exclude<SittingSource, { due: true }>,
): Promise<Named> {
  const { pool } = bundle
  if ('notes' in source) return { pool, from: { notes: source.notes }, count: mostOf(source.notes) }
  if ('tags' in source) return { pool, from: { tags: source.tags }, count: USUAL_COUNT }
  if ('pool' in source)
    return { pool: await poolItems(bundle, learner, source.pool, source.within), from: {}, count: USUAL_COUNT }
  if ('items' in source) {
    const met = await (await store()).reader.metItems(learner, source.items)
    if (source.items.some((item) => !met.has(item))) return 'unmet'
    return { pool: pool.filter(({ id }) => met.has(id)), from: {}, count: source.items.length }
  }
  const blueprint = bundle.manifest.exams.find(({ id }) => id === source.blueprint)
  return blueprint === undefined ? 'no-blueprint' : { pool, from: { blueprint }, count: blueprint.items }
}

/** The source with present names: a page opened before its note was renamed sends the old name. */
export function sourceOfToday(bundle: Bundle, source: SittingSource): SittingSource {
  const slugsOfToday = (notes: readonly string[]) =>
    notes.map((slug) => bundle.noteNamed(slug)?.slug ?? (slug as NoteSlug))
  const lowered = (tags: readonly string[]) => tags.map((tag) => tag.toLowerCase() as Tag)
  if ('notes' in source) return { notes: slugsOfToday(source.notes) }
  if ('tags' in source) return { tags: lowered(source.tags) }
  if (!('pool' in source)) return source
  const { tags, notes } = source.within
  return { pool: source.pool, within: { tags: lowered(tags), notes: slugsOfToday(notes) } }
}
