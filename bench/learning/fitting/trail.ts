import type { NoteSlug } from '../../../lib/model/ids'
import type { Evidence } from '../../../lib/quiz/memory/evidence'
import { newLearnerMemory } from '../../../lib/quiz/memory/learner-memory'
import { DAY_MS, isLaterDay, type NoteMemory } from '../../../lib/quiz/memory/note-memory'
import type { Observation } from '../../../lib/quiz/memory/observation'
import { isUnread, observe, remember } from '../../../lib/quiz/memory/remember'
import { attend, type Course } from '../course'
import { evidenceOf, product } from '../schedulers/product'
import type { CreateScheduler } from '../schedulers/scheduler'

/** An answer as every hypothesis sees it. */
export interface Step {
  note: NoteSlug
  /** The day of the course. */
  day: number
  /** Days since the note's last answer; null at its first. */
  sinceDays: number | null
  /** Whether that was on another day. Only such answers tell what is remembered. */
  laterDay: boolean
  seen: Observation
}

/** The answers of a learner in a course with the product's review. */
export function trailOf(course: Course, seed: number): Step[] {
  const history: Evidence[] = []
  const recording: CreateScheduler = (bank, random) => {
    const scheduler = product(bank, random)
    return {
      startDay: (day) => scheduler.startDay?.(day),
      next: (now, secondsLeft) => scheduler.next(now, secondsLeft),
      learn(answer) {
        history.push(evidenceOf(bank, answer))
        scheduler.learn(answer)
      },
    }
  }
  attend(course, seed, recording)
  return stepsOf(history)
}

/** The observation of an answer depends on what was seen before it, but on none of the compared hypotheses. */
export function stepsOf(history: readonly Evidence[]): Step[] {
  let learner = newLearnerMemory()
  const notes = new Map<NoteSlug, NoteMemory>()
  return history.flatMap((answer) => {
    const before = notes.get(answer.note) ?? null
    const step = {
      note: answer.note,
      day: Math.floor(answer.at / DAY_MS),
      sinceDays: before && (answer.at - before.at) / DAY_MS,
      laterDay: before !== null && isLaterDay(before, answer.at),
      seen: observe(learner, before, answer),
    }
    const after = remember(learner, before, answer)
    learner = after.learner
    notes.set(answer.note, after.note)
    return before !== null && isUnread(before, answer) ? [] : [step]
  })
}
