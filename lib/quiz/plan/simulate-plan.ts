import { firstWhere } from '../../model/first-where'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Day } from '../day-span'
import type { Evidence } from '../memory/evidence'
import { stateAfter } from '../memory/hypotheses/hypothesis'
import type { LearnerMemory } from '../memory/learner-memory'
import { type NoteMemory, stateOf } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { recallOf, recallUnder } from '../memory/retrievability'
import { likelyHypotheses, type WeighedHypothesis } from '../memory/weighed-hypotheses'
import { isDue } from '../review/due'
import type { MetNote } from '../review/review-state'
import { weightedQuantile } from '../weighted-quantile'

/** A future day. */
export interface ComingDay extends Day {
  isOff: boolean
}

export interface PlanBasis {
  learner: LearnerMemory
  /** The notes that were met. */
  met: readonly MetNote[]
  days: readonly ComingDay[]
  /** What the review asks on the first day: notes that were met, by their indexes in `met`, and new ones. */
  today: { due: readonly number[]; new: number; minutes: number }
  minutesADay: number
  /** How long a question takes if its note was met. */
  secondsAQuestion: number
  /** New notes: how many there are, and how long one takes, including its reading. */
  fresh: { count: number; seconds: number }
  /** From this day on, no new notes are begun. */
  endOfNew: number
  /** The time at which the notes should be remembered. */
  horizon: number
}

/** How many notes are reviewed, and how many new ones are begun. */
export interface PlannedDay {
  due: number
  new: number
  minutes: number
}

export interface SimulatedPlan {
  days: PlannedDay[]
  /** The notes that are never reached. */
  unmet: number
  /**
   * The share of all notes remembered at the horizon, as an interval with nine tenths of the hypotheses' weight. Notes
   * that are never reached count as forgotten. Null without notes.
   */
  recall: { low: number; high: number } | null
}

/**
 * Simulates the coming days with expected outcomes: due notes first, then new notes in the remaining minutes of a day.
 * What does not fit waits for the next day. So days off and missed days delay new notes, and never make a day longer.
 */
export function simulatePlan(basis: PlanBasis): SimulatedPlan {
  const course = new Course(basis)
  const days = course.days.map((day) => course.study(day))
  return { days, unmet: course.unmet, recall: course.recall() }
}

/** The mean recall of the notes that were met, without and with the reviews of the plan. */
export interface SimulatedRecall {
  without: number
  reviewed: number
}

/**
 * The recall of the notes in `basis.met` at some instants.
 * @param times  one instant of each of these days of the plan, before its study
 */
export function simulateRecall(basis: PlanBasis, times: ReadonlyMap<number, number>): SimulatedRecall[] {
  const [course, untouched] = [new Course(basis), new Course(basis)]
  return course.days.flatMap((day) => {
    const at = times.get(day.index)
    const recall = at === undefined ? [] : [{ without: untouched.recallAt(at), reviewed: course.recallAt(at) }]
    course.study(day)
    return recall
  })
}

/** A day of the simulation. */
interface CourseDay extends ComingDay {
  /** How many days after today it is. */
  index: number
  /** The notes that become due on it, as indices of the course's notes. */
  due: number[]
}

class Course {
  readonly days: CourseDay[]
  private readonly likely: WeighedHypothesis[]
  /** Each note met so far. */
  private readonly notes: MetNote[]
  private waiting: number[] = []
  unmet: number

  constructor(private readonly basis: PlanBasis) {
    this.likely = likelyHypotheses(basis.learner)
    this.notes = [...basis.met]
    this.days = basis.days.map((day, index) => ({ ...day, index, due: [] }))
    this.unmet = basis.fresh.count
    const askedToday = new Set(basis.today.due)
    for (const [place, note] of basis.met.entries()) if (!askedToday.has(place)) this.schedule(note, place, 0)
  }

  study(day: CourseDay): PlannedDay {
    const { minutesADay, secondsAQuestion, fresh, endOfNew } = this.basis
    this.waiting = this.waiting.concat(day.due)
    if (day.index === 0) return this.studyToday(day)
    if (day.isOff) return { due: 0, new: 0, minutes: 0 }
    const seconds = 60 * minutesADay
    const due = Math.min(this.waiting.length, Math.floor(seconds / secondsAQuestion))
    const left = seconds - due * secondsAQuestion
    const met = day.index < endOfNew ? Math.min(this.unmet, Math.floor(left / fresh.seconds)) : 0
    this.review(day, this.waiting.splice(0, due))
    this.meet(day, met)
    return { due, new: met, minutes: Math.ceil((due * secondsAQuestion + met * fresh.seconds) / 60) }
  }

  private studyToday(today: CourseDay): PlannedDay {
    const { due, new: met, minutes } = this.basis.today
    this.review(today, due)
    this.meet(today, met)
    return { due: due.length, new: met, minutes }
  }

  private review(day: CourseDay, places: readonly number[]) {
    for (const place of places) {
      const note = reviewed(this.likely, this.notes[place]!, day)
      this.notes[place] = note
      this.schedule(note, place, day.index + 1)
    }
  }

  private meet(day: CourseDay, count: number) {
    if (count === 0) return
    const note: MetNote = { memory: firstMemory(this.basis.learner, day), items: [] }
    for (let met = 0; met < count; met++) this.schedule(note, this.notes.push(note) - 1, day.index + 1)
    this.unmet -= count
  }

  /** Finds the first day, beginning with day `from`, on which a note is due, and adds the note to it. */
  private schedule(note: MetNote, place: number, from: number) {
    const { days, likely } = this
    days[firstWhere(from, days.length, (day) => isDue(likely, note, days[day]!))]?.due.push(place)
  }

  /** The mean recall of the notes that were met before. */
  recallAt(at: number): number {
    const { length } = this.basis.met
    const met = this.notes.slice(0, length)
    return met.reduce((sum, { memory }) => sum + recallOf(this.likely, memory, at), 0) / Math.max(1, length)
  }

  recall(): SimulatedPlan['recall'] {
    const count = this.notes.length + this.unmet
    if (count === 0) return null
    const shareUnder = (one: WeighedHypothesis) =>
      this.notes.reduce((sum, { memory }) => sum + recallUnder(one, memory, this.basis.horizon), 0) / count
    const shares = this.likely.map((one) => ({ weight: one.weight, value: shareUnder(one) }))
    return { low: weightedQuantile(shares, 0.05), high: weightedQuantile(shares, 0.95) }
  }
}

/** The instant of a day's study: the last millisecond of the day. */
const hourOf = ({ to }: Day) => to - 1

/**
 * The note after asking it on a day. The chance that it is known is its recall, and one more of its questions counts as
 * answered right.
 */
function reviewed(likely: readonly WeighedHypothesis[], { memory: note, items }: MetNote, day: Day): MetNote {
  const at = hourOf(day)
  const [lnStrengths, difficulties] = [[...note.lnStrengths], [...note.difficulties]]
  for (const one of likely) {
    const { h, hypothesis } = one
    const recall = recallUnder(one, note, at)
    const after = { recall, knew: recall, laterDay: true }
    const { lnStrength, difficulty } = stateAfter(hypothesis, stateOf(note, h), after)
    lnStrengths[h] = lnStrength * 1e4
    difficulties[h] = difficulty * 1e3
  }
  const asked = items.find(({ id }) => !note.items[id]?.[2])
  const seen: NoteMemory['items'] = asked ? { ...note.items, [asked.id]: [1, at, true] } : note.items
  return { memory: { ...note, at, lnStrengths, difficulties, items: seen, missed: null, sureAndWrong: null }, items }
}

const FIRST_ANSWER: Omit<Evidence, 'at'> = {
  note: '' as NoteSlug,
  item: '' as ItemId,
  options: 4,
  choose: 1,
  verdict: 'right',
  confidence: null,
  elapsedMs: null,
  fellFor: [],
  resisted: [],
}

/** A new note is remembered as after a right answer to a question with four options. */
function firstMemory(learner: LearnerMemory, day: Day): NoteMemory {
  return remember(learner, null, { ...FIRST_ANSWER, at: hourOf(day) }).note
}
