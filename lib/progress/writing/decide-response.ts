import type { Instant, LearnerId } from '../../model/ids'
import type { ItemVersion, ScoredResponse } from '../../model/key'
import { isLate } from '../../quiz/deadline'
import { type ScoreOutcome, scoreResponse } from '../../quiz/score-response'
import type { SittingRecord } from '../sittings'
import type { NewResponse, RecordOutcome } from './progress-writer'

/** An item of a sitting, at the moment when an answer to it arrives. */
export interface AnsweredPlace {
  learner: LearnerId
  sitting: SittingRecord
  version: ItemVersion
  /**
   * The stored responses to this item in this sitting, oldest first. In an exam, the one with the same seq is enough.
   */
  earlier: readonly ScoredResponse[]
  /** The first one that was not undone. Outside exams it is the one that counts. */
  standing: ScoredResponse | null
  /** The number of stored responses to this item in this sitting. May be 0 if the new answer's seq is low. */
  answers: number
}

/**
 * More answers than anybody needs for one item. Without a limit, a program could fill the disk. Up to this seq there
 * cannot be more answers, so they are counted only for higher ones.
 */
export const MAX_ANSWERS = 100

/** In an exam, a response without options takes the answer back. It scores nothing and counts nowhere as an answer. */
const TAKEN_BACK: ScoreOutcome = { kind: 'scored', verdict: 'wrong' }

/**
 * Decides the outcome of an answer. The store calls this under a lock and inserts the response if it is `created`.
 * Retries are recognised first, so that the sender always learns what was stored.
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
  if (answer.seq > MAX_ANSWERS && answers >= MAX_ANSWERS) return { kind: 'too-often', most: MAX_ANSWERS }
  const isTakenBack = sitting.kind === 'exam' && answer.options.length === 0
  const outcome = isTakenBack ? TAKEN_BACK : scoreResponse(version, answer.options)
  if (outcome.kind === 'invalid') return outcome
  const response: ScoredResponse = {
    sitting: sitting.id,
    learner,
    item: answer.item,
    version: version.item.version,
    seq: answer.seq,
    options: answer.options,
    confidence: isTakenBack ? null : answer.confidence,
    elapsedMs: answer.elapsedMs,
    at: now,
    verdict: outcome.verdict,
    regraded: null,
  }
  return { kind: 'created', response, version, sittingKind: sitting.kind }
}

/** A sitting is never finished later than its deadline, nor before it began, though the clock was set back meanwhile. */
export function finishTime(
  { startedAt, deadline }: Pick<SittingRecord, 'startedAt' | 'deadline'>,
  now: Instant,
): Instant {
  if (deadline !== null && isLate(now, deadline)) return deadline
  return Date.parse(now) < Date.parse(startedAt) ? startedAt : now
}
