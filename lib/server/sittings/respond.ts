import 'server-only'
import type * as z from 'zod'
import type { ResponseBody } from '../../model/api/sittings'
import { type Feedback, isMarked, type Withheld } from '../../model/feedback'
import type { Instant, ItemId, LearnerId, OptionId, SittingId } from '../../model/ids'
import type { Result } from '../../model/study/result'
import type { ResponseFault } from '../../quiz/score-response'
import { markPaper, markResponse } from '../feedback/marking'
import { store } from '../process/store'

export type RespondOutcome =
  | { kind: 'feedback'; feedback: Feedback }
  | { kind: 'saved' }
  | { kind: 'withheld'; withheld: Withheld }
  | { kind: 'unknown' }
  | { kind: 'finished' }
  | { kind: 'too-often'; most: number }
  | { kind: 'late'; deadline: Instant }
  | ({ kind: 'invalid' } & ResponseFault)

/** Stores an answer. The reply has the feedback in practice and review, but not for an item of an open exam. */
export async function respond(
  learner: LearnerId,
  sitting: string,
  item: string,
  { seq, options, confidence, elapsedMs }: z.output<typeof ResponseBody>,
): Promise<RespondOutcome> {
  const progress = await store()
  const answer = {
    item: item as ItemId,
    seq,
    options: options as OptionId[],
    confidence: confidence ?? null,
    elapsedMs: elapsedMs ?? null,
  }
  const outcome = await progress.writer.record(learner, sitting as SittingId, answer, new Date().toISOString())
  if (!('response' in outcome)) return outcome
  if (outcome.sittingKind === 'exam') return { kind: 'saved' }
  const marking = await markResponse(learner, outcome)
  return isMarked(marking) ? { kind: 'feedback', feedback: marking } : { kind: 'withheld', withheld: marking }
}

/** Finishes a sitting and returns its result, also if it is finished already. Null if there is no such sitting. */
export async function finish(learner: LearnerId | null, id: string): Promise<Result | null> {
  if (learner === null) return null
  const progress = await store()
  const outcome = await progress.writer.finish(learner, id as SittingId, new Date().toISOString())
  if (outcome.kind === 'unknown') return null
  const found = await progress.reader.sitting(learner, id as SittingId)
  return found && markPaper(learner, found) // null if another device has erased it meanwhile
}
