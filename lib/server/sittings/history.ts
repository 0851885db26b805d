import 'server-only'
import type { ItemId, LearnerId, SittingId, Tag } from '../../model/ids'
import { isInTopic } from '../../model/notes/has-tag'
import type { TitleLang } from '../../model/text/titles'
import type { HistoryQuery, HistoryShelf, HistoryView, PastSitting } from '../../model/view'
import type { SittingRange } from '../../progress/reading/progress-reader'
import type { SittingSummary } from '../../progress/sittings'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { anyOpenExam, markSummaries } from '../feedback/marking'
import { store } from '../process/store'
import { summarise } from './summarise'

/** How many sittings a page has besides. */
const PAGE = 24
/** How many unfinished sittings are shown above the others. A shelf of its own has all of them. */
const OPEN_ABOVE = 5
/** How many sittings a request searches for a topic. The next page continues the search. */
const LOOKED_THROUGH = 300
const LOOKED_AT_ONCE = 60
/** How many sittings of a table are read at a time. */
const ROWS_AT_ONCE = 100

const EMPTY: HistoryView = {
  counts: { all: 0, open: 0, practice: 0, exam: 0, review: 0 },
  open: [],
  sittings: [],
  next: null,
  order: 'newest',
  heldBy: null,
}

/** A page of a learner's sittings, unfinished ones first. @param after  the `next` of the previous page */
export async function history(
  learner: LearnerId | null,
  query: HistoryQuery,
  after: string | null,
  lang: TitleLang,
): Promise<HistoryView> {
  if (learner === null) return EMPTY
  const { reader, writer } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const { shelf, topic } = query
  const asked = shelf === 'open' && query.order === 'lowest' ? 'newest' : query.order
  const heldBy = asked === 'lowest' ? await anyOpenExam(learner) : null
  const [order, from] = heldBy === null ? [asked, after] : (['newest', null] as const)
  const [byKind, unfinished, above, page] = await Promise.all([
    reader.sittingCounts(learner),
    reader.unfinishedCount(learner),
    from === null && shelf !== 'open' ? find(learner, { ...openOf(shelf), limit: OPEN_ABOVE }, topic) : NONE,
    find(learner, { ...rangeOf(shelf), order, after: from as SittingId | null, limit: PAGE }, topic),
  ])
  // An exam that has begun meanwhile is looked for after reading (docs/decisions/0018).
  if (order === 'lowest' && (await anyOpenExam(learner)) !== null) return history(learner, query, after, lang)
  const past = await pastSittings(learner, [...above.sittings, ...page.sittings], lang)
  return {
    counts: { ...byKind, all: byKind.practice + byKind.exam + byKind.review, open: unfinished },
    open: past.slice(0, above.sittings.length),
    sittings: past.slice(above.sittings.length),
    next: page.next,
    order,
    heldBy,
  }
}

/** All sittings of a shelf and topic, newest first, in batches. */
export async function* historyRows(
  learner: LearnerId,
  { shelf, topic }: Omit<HistoryQuery, 'order'>,
  lang: TitleLang,
): AsyncGenerator<PastSitting[]> {
  const { reader, writer } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const range = { kind: kindOf(shelf), ...(shelf === 'open' && { unfinished: true }), limit: ROWS_AT_ONCE }
  for (let after: SittingId | null = null; ; ) {
    const page = await reader.sittings(learner, { ...range, after })
    yield await pastSittings(learner, await ofTopic(learner, page.sittings, topic), lang)
    if (page.next === null) return
    after = page.next
  }
}

const NONE = { sittings: [], next: null }
const kindOf = (shelf: HistoryShelf) => (shelf === 'all' || shelf === 'open' ? undefined : shelf)
const rangeOf = (shelf: HistoryShelf) => ({ kind: kindOf(shelf), unfinished: shelf === 'open' })
const openOf = (shelf: HistoryShelf) => ({ kind: kindOf(shelf), unfinished: true, after: null })

/** A page of sittings with questions of a topic. It may be short or even empty although there is a next page. */
async function find(learner: LearnerId, range: SittingRange, topic: Tag | null) {
  const { reader } = await store()
  if (topic === null) return reader.sittings(learner, range)
  const found: SittingSummary[] = []
  let { after } = range
  for (let looked = 0; looked < LOOKED_THROUGH; looked += LOOKED_AT_ONCE) {
    const page = await reader.sittings(learner, { ...range, after, limit: LOOKED_AT_ONCE })
    found.push(...(await ofTopic(learner, page.sittings, topic)))
    if (found.length > range.limit) {
      return { sittings: found.slice(0, range.limit), next: found[range.limit - 1]!.id }
    }
    if (page.next === null) return { sittings: found, next: null }
    after = page.next
  }
  return { sittings: found, next: after }
}

async function ofTopic(learner: LearnerId, sittings: readonly SittingSummary[], topic: Tag | null) {
  if (topic === null) return sittings
  const bundle = await currentBundle()
  const places = await (await store()).reader.places(
    learner,
    sittings.map(({ id }) => id),
  )
  const asking = new Set(places.filter(({ item }) => isOfTopic(bundle, item, topic)).map(({ sitting }) => sitting))
  return sittings.filter(({ id }) => asking.has(id))
}

function isOfTopic(bundle: Bundle, item: ItemId, topic: Tag): boolean {
  const asked = bundle.noteOf.get(item)?.bank.find(({ id }) => id === item)
  return asked !== undefined && isInTopic(asked, topic)
}

async function pastSittings(
  learner: LearnerId,
  sittings: readonly SittingSummary[],
  lang: TitleLang,
): Promise<PastSitting[]> {
  const { reader } = await store()
  const [bundle, marked, times] = await Promise.all([
    currentBundle(),
    markSummaries(learner, sittings),
    reader.timesSpent(
      learner,
      sittings.filter(({ kind }) => kind !== 'exam').map(({ id }) => id),
    ),
  ])
  return marked.map((sitting) => {
    const isOpen = sitting.state === 'open' && (sitting.kind === 'exam' || sitting.answered < sitting.items)
    return { ...summarise(sitting, bundle, lang), isOpen, elapsedMs: times.get(sitting.id) ?? null }
  })
}
