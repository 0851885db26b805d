import 'server-only'
import type { LearnerId, SittingId } from '../../model/ids'
import type { TitleLang } from '../../model/titles'
import type { HistoryShelf, HistoryView, PastSitting } from '../../model/view'
import type { SittingSummary } from '../../progress/sittings'
import { currentBundle } from '../bundle/current-bundle'
import { markSummaries } from '../feedback/marking'
import { store } from '../process/store'
import { summarise } from './sittings'

const PAGE = 30
/** So many of those with something left to do stand above the others; all of them have a shelf of their own. */
const OPEN_ABOVE = 5

const EMPTY: HistoryView = {
  counts: { all: 0, open: 0, practice: 0, exam: 0, review: 0 },
  open: [],
  sittings: [],
  next: null,
}

/** A learner's sittings, newest first, those with something left to do above. @param after  the `next` of the page before */
export async function history(
  learner: LearnerId | null,
  shelf: HistoryShelf,
  after: string | null,
  lang: TitleLang,
): Promise<HistoryView> {
  if (learner === null) return EMPTY
  const { reader, writer } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const kind = shelf === 'all' || shelf === 'open' ? undefined : shelf
  const isFirst = after === null && shelf !== 'open'
  const [byKind, unfinished, open, page] = await Promise.all([
    reader.sittingCounts(learner),
    reader.unfinishedCount(learner),
    isFirst ? reader.sittings(learner, { after: null, limit: OPEN_ABOVE, kind, unfinished: true }) : null,
    reader.sittings(learner, { after: after as SittingId | null, limit: PAGE, kind, unfinished: shelf === 'open' }),
  ])
  const above = open?.sittings ?? []
  const past = await pastSittings(learner, [...above, ...page.sittings], lang)
  return {
    counts: { ...byKind, all: byKind.practice + byKind.exam + byKind.review, open: unfinished ?? 0 },
    open: past.slice(0, above.length),
    sittings: past.slice(above.length),
    next: page.next,
  }
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
