import type { Evidence } from './evidence'
import type { LearnerMemory, QuestionSeconds } from './learner-memory'
import { rounded } from './rounded'

/** Longer pauses were not spent on the question. */
const LONGEST_SECONDS = 300
const SHORTEST_SECONDS = 2
/** The defaults count as this many answers. After forty answers, old times begin to fade. */
const PRIOR_ANSWERS = 5
const REMEMBERED_ANSWERS = 40

/**
 * Learns how long this learner takes. The time for reading an explanation is not measured directly: it is the time
 * between two answers minus the time of the second one.
 */
export function timeAnswer(learner: LearnerMemory, { at, elapsedMs, verdict }: Evidence): LearnerMemory['seconds'] {
  if (elapsedMs === null) return learner.seconds
  const outcome = verdict === 'right' ? 'right' : 'wrong'
  const read = timeReading(learner, at - elapsedMs)
  const { answering, count } = read[outcome]
  return {
    ...read,
    [outcome]: { ...read[outcome], answering: mean(answering, elapsedMs / 1000, count), count: count + 1 },
  }
}

function timeReading({ last, seconds }: LearnerMemory, until: number): LearnerMemory['seconds'] {
  const pause = last === null ? 0 : (until - last.at) / 1000
  if (last === null || pause <= 0 || pause > LONGEST_SECONDS) return seconds
  const outcome = last.right ? 'right' : 'wrong'
  const { reading, count } = seconds[outcome]
  return { ...seconds, [outcome]: { ...seconds[outcome], reading: mean(reading, pause, count) } }
}

/** A geometric mean, in hundredths of a second. */
function mean(before: number, seconds: number, count: number): number {
  const clamped = Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS)
  const weight = 1 / (PRIOR_ANSWERS + 1 + Math.min(count, REMEMBERED_ANSWERS))
  return rounded(before * (clamped / before) ** weight, 100)
}

/** The total time of a question. */
export function wholeSeconds({ answering, reading }: QuestionSeconds): number {
  return answering + reading
}
