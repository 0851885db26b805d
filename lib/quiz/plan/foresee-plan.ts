import type { ItemId, NoteSlug } from '../../model/ids'
import type { Day } from '../day-span'
import { firstWhere } from '../first-where'
import type { Evidence } from '../memory/evidence'
import { HYPOTHESES } from '../memory/hypotheses'
import type { LearnerMemory } from '../memory/learner-memory'
import { type LikelyHypothesis, likelyHypotheses } from '../memory/likely-hypotheses'
import { nextState } from '../memory/next-state'
import { type NoteMemory, stateOf } from '../memory/note-memory'
import { remember } from '../memory/remember'
import { recallUnder } from '../memory/retrievability'
import { isDue } from '../review/due'
import { weightedQuantile } from '../weighted-quantile'

/** A day to come. */
export interface ComingDay extends Day {
  isOff: boolean
}

export interface PlanBasis {
  learner: LearnerMemory
  /** The memories of the notes that were met. */
  met: readonly NoteMemory[]
  days: readonly ComingDay[]
  minutesADay: number
  /** What was done of the first day's minutes already. */
  doneMinutes: number
  /** How long a question of a note that was met takes. */
  secondsAQuestion: number
  /** The notes that were never met: how many, and how long one takes with its reading. */
  fresh: { count: number; seconds: number }
  /** From this day on nothing new is begun. */
  endOfNew: number
  /** The instant for which is learned. */
  horizon: number
}

/** How many notes are reviewed, and how many are met for the first time. */
export interface PlannedDay {
  due: number
  new: number
  minutes: number
}

export interface ForeseenPlan {
  days: PlannedDay[]
  /** The notes that are never reached. */
  unmet: number
  /**
   * The share of all notes that is remembered at the horizon, one that is never reached counted as forgotten: nine tenths
   * of the hypotheses' weight lie between. Null without notes.
   */
  recall: { low: number; high: number } | null
}

/**
 * What the coming days hold if all goes as it is expected: what is due first, new notes in what is left of a day's
 * minutes. What does not fit waits for the next day, so that days off and missed days push new notes back and never make
 * a day longer.
 */
export function foreseePlan(basis: PlanBasis): ForeseenPlan {
  const course = new Course(basis)
  const days = basis.days.map((_, day) => course.study(day))
  return { days, unmet: course.unmet, recall: course.recall() }
}

class Course {
  readonly #basis: PlanBasis
  readonly #likely: LikelyHypothesis[]
  /** Of each note that was met by now. */
  readonly #memories: NoteMemory[]
  /** The notes by the day on which they fall due, by their places in `#memories`. */
  readonly #dueOn: number[][]
  #waiting: number[] = []
  unmet: number

  constructor(basis: PlanBasis) {
    this.#basis = basis
    this.#likely = likelyHypotheses(basis.learner)
    this.#memories = [...basis.met]
    this.#dueOn = basis.days.map(() => [])
    this.unmet = basis.fresh.count
    for (const place of basis.met.keys()) this.#schedule(place, 0)
  }

  study(day: number): PlannedDay {
    const { days, minutesADay, doneMinutes, secondsAQuestion, fresh, endOfNew } = this.#basis
    this.#waiting = this.#waiting.concat(this.#dueOn[day]!)
    if (days[day]!.isOff) return { due: 0, new: 0, minutes: 0 }
    const seconds = 60 * Math.max(0, minutesADay - (day === 0 ? doneMinutes : 0))
    const due = Math.min(this.#waiting.length, Math.floor(seconds / secondsAQuestion))
    const left = seconds - due * secondsAQuestion
    const met = day < endOfNew ? Math.min(this.unmet, Math.floor(left / fresh.seconds)) : 0
    this.#review(day, due)
    this.#meet(day, met)
    return { due, new: met, minutes: Math.ceil((due * secondsAQuestion + met * fresh.seconds) / 60) }
  }

  #review(day: number, count: number) {
    for (const place of this.#waiting.splice(0, count)) {
      this.#memories[place] = reviewed(this.#likely, this.#memories[place]!, this.#basis.days[day]!)
      this.#schedule(place, day + 1)
    }
  }

  #meet(day: number, count: number) {
    if (count === 0) return
    const memory = firstMemory(this.#basis.learner, this.#basis.days[day]!)
    for (let note = 0; note < count; note++) this.#schedule(this.#memories.push(memory) - 1, day + 1)
    this.unmet -= count
  }

  /** Files a note under the first day, from one on, on which it is due. */
  #schedule(place: number, from: number) {
    const { days } = this.#basis
    const memory = this.#memories[place]!
    this.#dueOn[firstWhere(from, days.length, (day) => isDue(this.#likely, memory, days[day]!))]?.push(place)
  }

  recall(): ForeseenPlan['recall'] {
    const count = this.#memories.length + this.unmet
    if (count === 0) return null
    const shareUnder = (h: number) =>
      this.#memories.reduce((sum, memory) => sum + recallUnder(h, memory, this.#basis.horizon), 0) / count
    const shares = this.#likely.map(({ h, weight }) => ({ weight, value: shareUnder(h) }))
    return { low: weightedQuantile(shares, 0.05), high: weightedQuantile(shares, 0.95) }
  }
}

/** Whoever studies does so before the day is over. */
const hourOf = ({ to }: Day) => to - 1

/** The memory of a note after it was asked on a day, known as likely as it is recalled. */
function reviewed(likely: readonly LikelyHypothesis[], note: NoteMemory, day: Day): NoteMemory {
  const at = hourOf(day)
  const [lnStabilities, difficulties] = [[...note.lnStabilities], [...note.difficulties]]
  for (const { h } of likely) {
    const recall = recallUnder(h, note, at)
    const { lnStability, difficulty } = nextState(HYPOTHESES[h]!, stateOf(note, h), {
      recall,
      knew: recall,
      laterDay: true,
    })
    lnStabilities[h] = lnStability * 1e4
    difficulties[h] = difficulty * 1e3
  }
  return { ...note, at, lnStabilities, difficulties, missed: null, sureAndWrong: null }
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

/** A note that was met is remembered as after a right answer to one of four options. */
function firstMemory(learner: LearnerMemory, day: Day): NoteMemory {
  return remember(learner, null, { ...FIRST_ANSWER, at: hourOf(day) }).note
}
