import 'server-only'
import type { LearnerId, NoteSlug, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { Pool, PoolCounts, Within } from '../../model/study/pool'
import { countPools, type KnownItems, poolsOf } from '../../quiz/pools/pools-of'
import { exactPlaces, isWithin, topicPlace } from '../../quiz/pools/within'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { knownItems } from '../feedback/marking'
import { dueItems } from './review'

/** For somebody without any stored data. */
const NOTHING: KnownItems = { answers: [], starred: new Set(), due: new Set(), held: new Set() }

/** How many of the chosen items are in each pool. The cost depends on how many items the learner has met. */
export async function poolCounts(learner: LearnerId | null, within: Partial<Within>): Promise<PoolCounts> {
  const bundle = await currentBundle()
  const known = learner === null ? NOTHING : await sortable(bundle, learner)
  return countPools(bundle.pool.filter(isWithin(within)), known)
}

/** The items of a pool. */
export async function poolItems(
  bundle: Bundle,
  learner: LearnerId,
  pool: Pool,
  within: Within,
): Promise<readonly PoolItem[]> {
  const items = bundle.pool.filter(isWithin(within))
  if (pool === 'all') return items
  const poolsOfItem = poolsOf(await sortable(bundle, learner))
  return items.filter((item) => poolsOfItem(item).has(pool))
}

async function sortable(bundle: Bundle, learner: LearnerId): Promise<KnownItems> {
  const due = await dueItems(bundle, learner)
  return { ...(await knownItems(learner)), due }
}

/** The meaning of a form's ticks: if a topic and a part of it are ticked, only the part counts. */
export async function exactWithin({ tags, notes }: { tags: string[]; notes: string[] }): Promise<Within> {
  const bundle = await currentBundle()
  const ofNotes = notes.map((slug) => ({ tag: null, tags: bundle.noteNamed(slug)?.tags ?? [] }))
  const places = exactPlaces([...tags.map((tag) => topicPlace(tag as Tag)), ...ofNotes])
  return { tags: places.flatMap(({ tag }) => tag ?? []), notes: notes as NoteSlug[] }
}
