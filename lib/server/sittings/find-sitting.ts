import 'server-only'
import type { Instant, LearnerId, SittingId } from '../../model/ids'
import type { SittingDetail } from '../../progress/sittings'
import { isLate } from '../../quiz/deadline'
import { store } from '../process/store'

const now = (): Instant => new Date().toISOString()

/** A learner's sitting with its items and answers. If its time is up, it is finished first. */
export async function findSitting(learner: LearnerId | null, id: string): Promise<SittingDetail | null> {
  if (learner === null) return null
  const progress = await store()
  const found = await progress.reader.sitting(learner, id as SittingId)
  if (found?.state !== 'open' || !isLate(now(), found.deadline)) return found
  await progress.writer.finish(learner, found.id, now())
  return progress.reader.sitting(learner, found.id)
}
