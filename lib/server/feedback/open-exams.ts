import 'server-only'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import { store } from '../process/store'

/** The open exam of each item that is in one. */
export type OpenExams = ReadonlyMap<ItemId, SittingId>

/** Finishes expired exams first, so that no instance accepts answers to them any more. */
export async function findOpenExams(learner: LearnerId): Promise<OpenExams> {
  const { reader, writer } = await store()
  let places = await reader.openExamPlaces(learner)
  if (places.length > 0 && (await writer.finishExpired(learner, new Date().toISOString())) > 0)
    places = await reader.openExamPlaces(learner)
  return new Map(places.map(({ item, sitting }) => [item, sitting]))
}
