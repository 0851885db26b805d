import type { Instant, LearnerId, SittingId } from '../../model/ids'
import type { ScoredResponse } from '../../model/key'
import { fromResponse, toSitting, toVersion } from '../database/prisma-rows'
import type { Transaction } from '../database/transact'
import { addNewResponses } from '../deriving/item-histories'
import { tallySittings } from '../deriving/tally-sittings'
import { markedResponses } from '../regrading/marked-responses'
import { type AnsweredPlace, decideResponse, MAX_ANSWERS } from './decide-response'
import type { NewResponse, RecordOutcome } from './progress-writer'

/** An answer to be stored. */
export interface Arrival {
  learner: LearnerId
  sitting: SittingId
  answer: NewResponse
  now: Instant
}

type Place = AnsweredPlace & { earlier: ScoredResponse[] }

/** Decides the answers in order of arrival, as if each came alone, and stores those that are `created`. */
export async function recordResponses(tx: Transaction, arrivals: Arrival[]): Promise<RecordOutcome[]> {
  const places = await findPlaces(tx, arrivals)
  const created: ScoredResponse[] = []
  const outcomes = arrivals.map(({ learner, sitting, answer, now }): RecordOutcome => {
    const place = places.get(nameOf(sitting, answer.item))
    if (place?.learner !== learner) return { kind: 'unknown' }
    const outcome = decideResponse(place, answer, now)
    if (outcome.kind === 'created') {
      place.earlier.push(outcome.response)
      place.standing ??= outcome.response
      place.answers++
      created.push(outcome.response)
    }
    return outcome
  })
  await insert(tx, created)
  return outcomes
}

/** Stores responses and updates the derived rows. */
async function insert(tx: Transaction, created: readonly ScoredResponse[]): Promise<void> {
  if (created.length === 0) return
  const rows = await tx.itemResponse.createManyAndReturn({ data: created.map(fromResponse), select: { id: true } })
  await tallySittings(tx, [...new Set(created.map(({ sitting }) => sitting))])
  await addNewResponses(
    tx,
    rows.map(({ id }) => id),
  )
}

/** @returns places by sitting and item, without those of other learners */
async function findPlaces(tx: Transaction, arrivals: Arrival[]): Promise<Map<string, Place>> {
  const rows = await tx.sittingItem.findMany({
    where: {
      OR: arrivals.map(({ learner, sitting, answer }) => {
        return { sittingId: sitting, itemId: answer.item, sitting: { learnerId: learner } }
      }),
    },
    include: { sitting: true, version: true },
  })
  const places = rows.map((row): [string, Place] => {
    const learner = row.sitting.learnerId as LearnerId
    const { sitting, version } = row
    const none = { earlier: [], standing: null, answers: 0 }
    return [
      nameOf(row.sittingId, row.itemId),
      { learner, sitting: toSitting(sitting), version: toVersion(version), ...none },
    ]
  })
  const byName = new Map(places)
  const earlier = await findEarlier(tx, arrivals, byName)
  for (const [i, response] of (await markedResponses(tx, earlier)).entries()) {
    const place = byName.get(nameOf(response.sitting, response.item))
    place?.earlier.push(response)
    if (place && earlier[i]!.undone === null) place.standing ??= response
  }
  for (const { sittingId, itemId, _count } of await countAnswers(tx, arrivals)) {
    const place = byName.get(nameOf(sittingId, itemId))
    if (place !== undefined) place.answers = _count
  }
  return byName
}

/** In an exam, reads only a response with the same seq. So many answers to one item do not slow down the next one. */
async function findEarlier(tx: Transaction, arrivals: Arrival[], places: Map<string, Place>) {
  const where = arrivals.map(({ learner, sitting, answer: { item, seq } }) => {
    const isExam = places.get(nameOf(sitting, item))?.sitting.kind === 'exam'
    return { learnerId: learner, sittingId: sitting, itemId: item, ...(isExam && { seq }) }
  })
  return tx.itemResponse.findMany({
    where: { OR: where },
    orderBy: { id: 'asc' },
    include: { undone: true },
  })
}

async function countAnswers(tx: Transaction, arrivals: Arrival[]) {
  const high = arrivals.filter(({ answer }) => answer.seq > MAX_ANSWERS)
  if (high.length === 0) return []
  const where = { OR: high.map(({ sitting, answer }) => ({ sittingId: sitting, itemId: answer.item })) }
  return tx.itemResponse.groupBy({ by: ['sittingId', 'itemId'], where, _count: true })
}

function nameOf(sitting: string, item: string): string {
  return `${sitting} ${item}`
}
