import type { Instant, LearnerId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { ScoredResponse } from '../../model/sitting'
import { isLate } from '../../quiz/deadline'
import { scoreResponse } from '../../quiz/score-response'
import type { SittingRecord } from '../sittings'
import type { NewResponse, RecordOutcome } from './progress-writer'

/** What is known about an item of a sitting at the moment when an answer to it comes. */
export interface AnsweredPlace {
  learner: LearnerId
  sitting: SittingRecord
  version: ItemVersion
  /** The stored responses to this item in this sitting, oldest first; of an exam's, the one of the same seq is enough. */
  earlier: readonly ScoredResponse[]
  /** The first of them that was not undone, if any: outside an exam it counts. */
  standing: ScoredResponse | null
  /** How many stored responses to this item there are in this sitting; for an answer of a low seq, 0 will do. */
  answers: number
}

/**
 * Nobody changes their mind so often. Without a bound a program could fill the disk through one item. There are no more
 * seqs up to this number, so answers are counted only for a seq above it.
 */
export const MOST_ANSWERS = 100

/**
 * Decides what becomes of an answer. A store calls it under a lock, and inserts the response if it is `created`.
 * A retry is recognised before anything else, so that its sender learns what was stored, whenever it asks.
 */
export function decideResponse(place: AnsweredPlace, answer: NewResponse, now: Instant): RecordOutcome {
  const { learner, sitting, version, earlier, standing, answers } = place
  const repeated = earlier.find((response) => response.seq === answer.seq)
  if (repeated) return { kind: 'repeated', response: repeated, version, sittingKind: sitting.kind }
  if (sitting.deadline !== null && isLate(now, sitting.deadline)) return { kind: 'late', deadline: sitting.deadline }
  if (sitting.state !== 'open') return { kind: 'finished' }
  if (standing !== null && sitting.kind !== 'exam') {
    return { kind: 'stands', response: standing, version, sittingKind: sitting.kind }
  }
  if (answer.seq > MOST_ANSWERS && answers >= MOST_ANSWERS) return { kind: 'too-often', most: MOST_ANSWERS }
  const outcome = scoreResponse(version, answer.options)
  if (outcome.kind === 'invalid') return outcome
  const response: ScoredResponse = {
    sitting: sitting.id,
    learner,
    item: answer.item,
    version: version.item.version,
    seq: answer.seq,
    options: answer.options,
    confidence: answer.confidence,
    elapsedMs: answer.elapsedMs,
    at: now,
    verdict: outcome.verdict,
  }
  return { kind: 'created', response, version, sittingKind: sitting.kind }
}

/** A sitting that is finished after its deadline was finished by its deadline. */
export function finishTime(deadline: Instant | null, now: Instant): Instant {
  return deadline !== null && isLate(now, deadline) ? deadline : now
}
