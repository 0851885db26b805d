import 'server-only'
import type { LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { NoteState, StudyTotals } from '../../progress/folding/fold-answer'
import type { LearnerMemory } from '../../quiz/memory/learner-memory'
import { newLearnerMemory } from '../../quiz/memory/learner-memory'
import { type NoteMemory, notAhead } from '../../quiz/memory/note-memory'
import { currentBundle } from '../bundle/current-bundle'
import { noteNames } from '../bundle/note-names'
import { store } from '../process/store'
import { withoutChanged } from './without-changed'

// The only access to the states folded from a learner's answers (docs/decisions/0031). While an exam is open, nothing
// is folded and nothing is shown, not even older states: a share of right answers is a verdict (docs/decisions/0018).

export interface Learned {
  /** An open exam. While there is one, everything else here is empty. */
  openExam: SittingId | null
  memory: LearnerMemory
  /** Null before the first answer. */
  totals: StudyTotals | null
  notes: ReadonlyMap<NoteSlug, NoteState>
}

/** The state of a learner without any answers. */
export const NOTHING_LEARNED: Learned = { openExam: null, memory: newLearnerMemory(), totals: null, notes: new Map() }

/** A learner's states, up to date. Looks for open exams after reading them. */
export async function learned(learner: LearnerId): Promise<Learned> {
  await catchUp(learner)
  const { states } = await store()
  const [own, folded] = await Promise.all([states.learner(learner), states.notes(learner)])
  const notes = notesAt(Date.now(), await withoutChanged(learner, folded))
  const openExam = await openExamOf(learner)
  if (openExam !== null) return { ...NOTHING_LEARNED, openExam }
  return { openExam, memory: own?.memory ?? newLearnerMemory(), totals: own?.totals ?? null, notes }
}

const notesAt = (now: number, notes: Learned['notes']): Learned['notes'] =>
  new Map([...notes].map(([slug, note]) => [slug, { ...note, memory: notAhead(note.memory, now) }]))

/** Folds the answers that were counted since the last call. Call this before reading `states`. */
export async function catchUp(learner: LearnerId): Promise<void> {
  const { states, writer } = await store()
  const names = noteNames(await currentBundle())
  if (await states.catchUp(learner, names)) return
  const expired = await writer.finishExpired(learner, new Date().toISOString())
  if (expired > 0) await states.catchUp(learner, names)
}

async function openExamOf(learner: LearnerId): Promise<SittingId | null> {
  return (await (await store()).reader.openExamPlaces(learner))[0]?.sitting ?? null
}

export const memoriesOf = ({ notes }: Pick<Learned, 'notes'>): Map<NoteSlug, NoteMemory> =>
  new Map([...notes].map(([slug, { memory }]) => [slug, memory]))

/** How many answers were given on a later day than the previous one to their note. */
export const laterAnswersOf = ({ notes }: Pick<Learned, 'notes'>): number =>
  [...notes.values()].reduce((sum, { memory }) => sum + memory.laterDays.count, 0)
