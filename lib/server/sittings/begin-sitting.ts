import 'server-only'
import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import type { NewSittingBody } from '../../model/api/sittings'
import type { Blueprint } from '../../model/blueprint'
import type { LearnerId, SittingId } from '../../model/ids'
import type { Sitting, SittingSource } from '../../model/study/sitting'
import { currentBundle } from '../bundle/current-bundle'
import { deliverSitting } from '../feedback/deliver'
import { type BeginRefusal, beginRefusal } from '../limiting/begin-refusal'
import { store } from '../process/store'
import { drawSource, sourceOfToday } from './draw-source'
import { extraTimeOf } from './extra-time'
import { readVersions } from './read-versions'

export type BeginOutcome =
  | { kind: 'begun'; sitting: Sitting }
  | { kind: 'no-blueprint' | 'no-items' | 'unmet' | 'no-minutes' }
  | { kind: 'held'; openExam: SittingId }
  | BeginRefusal

/** Begins a sitting: draws its items from the current bundle and stores them as they are now. */
export async function beginSitting(learner: LearnerId, body: z.output<typeof NewSittingBody>): Promise<BeginOutcome> {
  const bundle = await currentBundle()
  const source = sourceOfToday(bundle, readSource(body.from))
  const exam = 'blueprint' in source ? bundle.manifest.exams.find(({ id }) => id === source.blueprint) : undefined
  if ('blueprint' in source && exam === undefined) return { kind: 'no-blueprint' }
  const minutes = await minutesOf(learner, body, exam)
  if (body.kind === 'exam' && minutes === null) return { kind: 'no-minutes' }
  const refusal = await beginRefusal(learner)
  if (refusal !== null) return refusal
  const seed = randomBytes(12).toString('base64url')
  const items = await drawSource(bundle, learner, source, { count: body.count, minutes: body.minutes, seed })
  if (typeof items === 'string') return { kind: items }
  if ('openExam' in items) return { kind: 'held', ...items }
  const versions = await readVersions(bundle, items)
  const id = randomBytes(16).toString('base64url') as SittingId
  const now = new Date().toISOString()
  const cram = body.cram ?? false
  const fresh = { id, kind: body.kind, source, seed, blueprint: exam ?? null, minutes, cram, items, versions }
  const record = await (await store()).writer.createSitting(learner, fresh, now)
  const places = items.map((item) => ({ ...item, flagged: false, like: null }))
  return { kind: 'begun', sitting: deliverSitting({ ...record, items: places, versions, responses: [] }, now) }
}

/** Learners with extra time get more minutes for an exam. The minutes of a review only limit how much is drawn. */
async function minutesOf(
  learner: LearnerId,
  { kind, from, minutes }: z.output<typeof NewSittingBody>,
  exam: Blueprint | undefined,
): Promise<number | null> {
  if ('due' in from) return null
  if (minutes !== undefined || kind !== 'exam' || exam === undefined) return minutes ?? null
  return exam.minutes * (await extraTimeOf(learner))
}

/** Without tags and notes in the body, a pool is not restricted. */
function readSource(from: z.output<typeof NewSittingBody>['from']): SittingSource {
  if ('pool' in from) return { pool: from.pool, within: { tags: [], notes: [], ...from.within } } as SittingSource
  return from as SittingSource
}
