import 'server-only'
import { randomBytes } from 'node:crypto'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { NoteLink } from '../../model/notes/page'
import type { ReviewView } from '../../model/study/review-view'
import type { TitleLang } from '../../model/text/titles'
import { retrievability } from '../../quiz/memory/retrievability'
import { leeches } from '../../quiz/review/leeches'
import { pickItem } from '../../quiz/review/pick-item'
import type { ReviewState } from '../../quiz/review/review-state'
import { seeded } from '../../quiz/seeded'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { store } from '../process/store'
import { comingDays } from './coming-days'
import { askedNotes, type ReviewDesk, reviewDesk } from './review-desk'
import { drawToday, dueNotes, dueOrNew, isOffToday, minutesOf, todayShare } from './today-share'

/** The most items of a review, and of any sitting. */
const MOST = 100

/** @param lang  of note titles; null for programs */
export async function reviewView(learner: LearnerId | null, lang: TitleLang | null = null): Promise<ReviewView> {
  const desk = await reviewDesk(await currentBundle(), learner, lang)
  const { own, aim, state, suspended } = desk
  const opened = await openedReview(learner)
  if (own.openExam !== null) return heldBack(desk, opened)
  const share = todayShare(desk)
  return {
    openExam: own.openExam,
    ...opened,
    due: share.due.length,
    new: share.new.length,
    waiting: share.waiting.length,
    isOff: isOffToday(desk),
    minutes: minutesOf(share.due.length > 0 ? share.due : share.new),
    minutesADay: aim.plan.minutesADay,
    forecast: comingDays(desk),
    leeches: links(
      desk,
      leeches(state.notes).filter((note) => !suspended.has(note)),
    ),
    suspended: links(desk, suspended.keys()).map((note) => ({ ...note, until: suspended.get(note.slug) ?? null })),
    weakest: links(desk, weakest(state))[0] ?? null,
  }
}

type Opened = Pick<ReviewView, 'openReview' | 'openReviewLeft'>

const NOT_OPENED: Opened = { openReview: null, openReviewLeft: 0 }

async function openedReview(learner: LearnerId | null): Promise<Opened> {
  const opened = learner && (await (await store()).reader.unfinishedReview(learner))
  return opened ? { openReview: opened.id, openReviewLeft: opened.items - opened.answered } : NOT_OPENED
}

function heldBack(desk: ReviewDesk, opened: Opened): ReviewView {
  const { own, aim } = desk
  const none = { due: 0, new: 0, waiting: 0, minutes: 0, forecast: [], leeches: [], suspended: [], weakest: null }
  return { openExam: own.openExam, ...opened, isOff: isOffToday(desk), minutesADay: aim.plan.minutesADay, ...none }
}

function weakest(state: ReviewState): NoteSlug[] {
  const recallOf = (note: NoteSlug) => retrievability(state.learner, state.notes.get(note)!, state.now)
  const asked = askedNotes(state).map((note) => ({ note, recall: recallOf(note) }))
  return asked.sort((a, b) => a.recall - b.recall).map(({ note }) => note)
}

function links({ bundle, lang }: ReviewDesk, slugs: Iterable<NoteSlug>): NoteLink[] {
  return [...slugs].flatMap((slug) => noteLink(bundle, slug, lang) ?? [])
}

/** The length of a review. By default, that of the plan's day. */
export interface ReviewSize {
  count: number | undefined
  minutes: number | undefined
}

/** No review can be begun while this exam is open, since its answers may change what is due. */
export interface HeldBy {
  openExam: SittingId
}

/** @returns the items of a new review in order, or the open exam that prevents it */
export async function reviewItems(
  bundle: Bundle,
  learner: LearnerId,
  { count, minutes }: ReviewSize,
): Promise<ItemId[] | HeldBy> {
  const desk = await reviewDesk(bundle, learner)
  if (desk.own.openExam !== null) return { openExam: desk.own.openExam }
  const seed = randomBytes(12).toString('base64url')
  const isAsked = count !== undefined || minutes !== undefined
  const time = isAsked ? { minutes: minutes ?? Number.MAX_SAFE_INTEGER } : {}
  const drawn = dueOrNew(drawToday(desk, { seed, most: MOST, ...time }))
  const most = count ?? MOST
  if (drawn.length >= most || !isAsked) return drawn.slice(0, most).map(({ item }) => item)
  return drawToday(desk, { seed, most, ...time }).map(({ item }) => item) // who asked for so many gets more than is due
}

/** The item that would be asked for each due note. Empty while an exam is open. */
export async function dueItems(bundle: Bundle, learner: LearnerId): Promise<ReadonlySet<ItemId>> {
  const { state } = await reviewDesk(bundle, learner)
  const random = seeded('due')
  return new Set(dueNotes(state).map(({ from }) => pickItem(from.items, state.notes.get(from.note) ?? null, random).id))
}
