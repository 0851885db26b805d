import type { NoteSlug } from '../../lib/model/ids'
import { dayIn } from '../../lib/quiz/day-in'
import { dayAt, daysFrom } from '../../lib/quiz/day-span'
import { type LearnerMemory, newLearnerMemory } from '../../lib/quiz/memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../../lib/quiz/memory/note-memory'
import { remember } from '../../lib/quiz/memory/remember'
import { expectedScore } from '../../lib/quiz/readiness/expected-score'
import { drawReview } from '../../lib/quiz/review/draw-review'
import { forecast } from '../../lib/quiz/review/forecast'
import { seeded } from '../../lib/quiz/seeded'
import { type Bank, studyBank } from './bank'
import { evidenceOf, examinedNotesOf, reviewNotesOf } from './schedulers/product'
import { markdownTable } from './table'

/** The answers of a simulated learner in thirty days. */
const USUAL = { answers: 450, days: 30 }
/** The first runs are not measured, since the code is still being compiled. */
const WARM_UP = 10
const FORECAST_DAYS = 14
const dateOf = dayIn('UTC')

/**
 * Folds the answers of one learner at several sizes. Answers, days, notes and items all grow by this factor. Times are
 * processor times, so that they are the same on a busy machine.
 */
export function growthReport(sizes: readonly number[]): string {
  const rows = [WARM_UP, ...sizes].map(measured).slice(1)
  const times = ['fold an answer, µs', 'draw ten, ms', 'forecast, ms', 'readiness, ms']
  return markdownTable(['times', 'answers', 'notes', 'items', ...times], rows)
}

function measured(size: number): string[] {
  const bank = timesAsLarge(studyBank(), size)
  const answers = USUAL.answers * size
  const fold = timed(() => foldAnswers(bank, answers, USUAL.days * size))
  const { learner, notes } = fold.result
  const now = USUAL.days * size * DAY_MS
  const state = { learner, notes, now, today: dayAt(dateOf, now), suspended: new Set<NoteSlug>() }
  const asked = { bank: reviewNotesOf(bank), plan: { examAt: null, minutes: 20 }, most: 10, random: seeded('growth') }
  const draw = timed(() => drawReview({ ...state, ...asked }))
  const met = asked.bank.flatMap(({ note, items }) => {
    const memory = notes.get(note)
    return memory === undefined ? [] : { memory, items }
  })
  const days = timed(() => forecast(learner, met, daysFrom(dateOf, now, FORECAST_DAYS)))
  const examined = { learner, notes, now, examAt: now, items: 65, bank: examinedNotesOf(bank) }
  const score = timed(() => expectedScore(examined))
  return [
    `${size}`,
    ...[answers, bank.notes.length, bank.items.length].map(String),
    ((fold.ms * 1000) / answers).toFixed(0),
    ...[draw, days, score].map(({ ms }) => ms.toFixed(1)),
  ]
}

/** The bank, repeated a number of times. */
function timesAsLarge({ notes, items, weights }: Bank, size: number): Bank {
  const copies = [...Array(size).keys()]
  const [noteOf, itemOf] = [(copy: number) => copy * notes.length, (copy: number) => copy * items.length]
  return {
    weights,
    notes: copies.flatMap((copy) =>
      notes.map((note) => ({
        ...note,
        id: note.id + noteOf(copy),
        items: note.items.map((id) => id + itemOf(copy)),
        requires: note.requires.map((id) => id + noteOf(copy)),
      })),
    ),
    items: copies.flatMap((copy) =>
      items.map((item) => ({ ...item, id: item.id + itemOf(copy), note: item.note + noteOf(copy) })),
    ),
  }
}

function foldAnswers(bank: Bank, answers: number, days: number) {
  const random = seeded('answers')
  let learner: LearnerMemory = newLearnerMemory()
  const notes = new Map<NoteSlug, NoteMemory>()
  for (let i = 0; i < answers; i++) {
    const item = Math.floor(random() * bank.items.length)
    const verdict = random() < 0.7 ? 'right' : 'wrong'
    const evidence = evidenceOf(bank, { item, day: (i / answers) * days, verdict, confidence: 'fairly', seconds: 30 })
    const next = remember(learner, notes.get(evidence.note) ?? null, evidence)
    learner = next.learner
    notes.set(evidence.note, next.note)
  }
  return { learner, notes }
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}
