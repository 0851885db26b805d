import 'server-only'
import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { NextDates, ReviewAsk, ReviewLines, ReviewMarked } from '../../model/study/review-view'
import type { Confidence } from '../../model/study/sitting'
import type { TitleLang } from '../../model/text/titles'
import type { BeforeLast } from '../../progress/folding/learner-states'
import type { SittingDetail } from '../../progress/sittings'
import { currentAnswers } from '../../quiz/current-responses'
import { type Day, dayAt } from '../../quiz/day-span'
import type { Evidence } from '../../quiz/memory/evidence'
import { retrievability } from '../../quiz/memory/retrievability'
import { comesAgain, isAskedToday } from '../../quiz/review/due'
import { isLeech, lapses } from '../../quiz/review/leeches'
import type { ReviewItem } from '../../quiz/review/review-state'
import { nextAsked, whenNext } from '../../quiz/review/when-next'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { noteLink } from '../bundle/note-link'
import { noteNames } from '../bundle/note-names'
import { type Learned, learned } from '../feedback/learned'
import { store } from '../process/store'
import { type Aim, aimOf } from '../study/aim'
import { findSitting } from './find-sitting'

const NO_LINES: ReviewLines = { ask: {}, marked: {}, undoable: null }
/** A usual time for an answer: neither too fast to have read the question, nor slow. */
const USUAL_MS = 20_000

interface Desk {
  bundle: Bundle
  lang: TitleLang | null
  own: Learned
  aim: Aim
  before: BeforeLast | null
  now: number
  today: Day
}

/**
 * The lines beside the questions of a review. Before the answer: when the note was last seen and when it would be asked
 * next. After it: when it will be asked next. Empty while an exam is open; null if the learner has no such sitting.
 */
export async function reviewLines(
  learner: LearnerId | null,
  id: string,
  lang: TitleLang | null = null,
): Promise<ReviewLines | null> {
  const sitting = await findSitting(learner, id)
  if (learner === null || sitting === null) return null
  const own = await learned(learner)
  if (sitting.kind !== 'review' || own.openExam !== null) return NO_LINES
  const bundle = await currentBundle()
  const { reader, states } = await store()
  const aim = await aimOf(bundle, learner, own.notes.keys())
  const now = Date.now()
  const before = await states.beforeLast(learner)
  const desk = { bundle, lang, own, aim, before, now, today: dayAt(aim.dayOf, now) }
  const last = await reader.lastAnswer(learner)
  const answered = currentAnswers(sitting.kind, sitting.responses)
  const isUndoable = last !== null && !last.isUndone && last.sitting === sitting.id && sitting.state === 'open'
  const lines = sitting.versions.map((version) => ({ version, response: answered.get(version.item.id) }))
  return {
    ask: byItem(lines, ({ version, response }) => (response ? [] : [askLine(desk, version)])),
    marked: byItem(lines, ({ version, response }) => (response ? markedLine(desk, version, response) : [])),
    undoable: isUndoable ? last.item : null,
  }
}

function byItem<L extends { version: ItemVersion }, T>(lines: readonly L[], of: (line: L) => T[]): Record<ItemId, T> {
  return Object.fromEntries(lines.flatMap((line) => of(line).map((told) => [line.version.item.id, told] as const)))
}

function slugOf({ bundle }: Desk, { item }: ItemVersion): NoteSlug {
  const names = noteNames(bundle)
  return names.noteOf(item.id) ?? names.now(item.note)
}

/** The note's questions; none if it is no longer in the vault. */
const itemsOf = ({ bundle }: Desk, slug: NoteSlug): readonly ReviewItem[] => bundle.notes.get(slug)?.bank ?? []

function askLine(desk: Desk, version: ItemVersion): ReviewAsk {
  const { memory, notes } = desk.own
  const note = notes.get(slugOf(desk, version))?.memory ?? null
  return {
    lastAt: note && new Date(note.at).toISOString(),
    retention: note && retrievability(memory, note, Date.now()),
    next: nextDates(desk, version),
  }
}

function nextDates(desk: Desk, version: ItemVersion): NextDates {
  const { memory, notes } = desk.own
  const slug = slugOf(desk, version)
  const note = { memory: notes.get(slug)?.memory ?? null, items: itemsOf(desk, slug) }
  const next = (answer: Pick<Evidence, 'verdict' | 'confidence'>) =>
    whenNext(memory, note, { ...evidenceOf(desk, version), ...answer }, desk.aim.dayOf)
  const right = (confidence: Confidence | null) => next({ verdict: 'right', confidence })
  return {
    right: { guessed: right('guessed'), fairly: right('fairly'), sure: right('sure'), unsaid: right(null) },
    wrong: next({ verdict: 'wrong', confidence: null }),
  }
}

/** An answer with usual values, apart from its item. It reveals nothing about the key. */
function evidenceOf(desk: Desk, version: ItemVersion): Omit<Evidence, 'verdict' | 'confidence'> {
  const { id, options, choose } = version.item
  const facts = { item: id, options: options.length, choose, elapsedMs: USUAL_MS, at: Date.now() }
  return { note: slugOf(desk, version), ...facts, fellFor: [], resisted: [] }
}

function markedLine(
  desk: Desk,
  version: ItemVersion,
  { verdict, confidence }: SittingDetail['responses'][number],
): ReviewMarked[] {
  const slug = slugOf(desk, version)
  const known = desk.own.notes.get(slug)?.memory
  if (known === undefined) return []
  const found = desk.bundle.notes.get(slug)
  const isLast = desk.before?.item === version.item.id
  const mayBeSurer = verdict === 'right' && confidence !== 'sure' && isLast
  return [
    {
      note: noteLink(desk.bundle, slug, desk.lang) ?? { slug, title: slug },
      next: nextAsked(desk.own.memory, { memory: known, items: itemsOf(desk, slug) }, desk.aim.dayOf),
      againToday: comesAgain(known) && isAskedToday(known, desk),
      otherwise: mayBeSurer ? { confidence: 'sure', next: nextIfSure(desk, version) } : null,
      leech: isLeech(known) ? lapses(known) : null,
      met: found?.bank.filter(({ id }) => known.items[id] !== undefined).length ?? 0,
      items: found?.items ?? 0,
    },
  ]
}

/** The date if the learner had said "sure". Computed from the states before the last answer, which are kept. */
function nextIfSure(desk: Desk, version: ItemVersion): string {
  const { memory, note } = desk.before!
  const items = itemsOf(desk, slugOf(desk, version))
  const sure = { ...evidenceOf(desk, version), verdict: 'right', confidence: 'sure' } as const
  return whenNext(memory, { memory: note, items }, sure, desk.aim.dayOf)
}
