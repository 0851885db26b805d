import 'server-only'
import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import type { NewSittingBody } from '../model/api'
import type { Blueprint } from '../model/blueprint'
import type { LearnerId, NoteSlug, SittingId, Tag } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { PinnedItem, Sitting, SittingSource } from '../model/sitting'
import { assembleSitting } from '../quiz/assemble-sitting'
import type { Bundle } from './bundle'
import { currentBundle } from './current-bundle'
import { deliverSitting } from './deliver'
import { type BeginRefusal, beginRefusal } from './limiting/begin-refusal'
import { store } from './store'

/** How many items a practice by tag has when nobody said. */
const USUAL_COUNT = 10
const MOST_ITEMS = 100
/** Two exams one after the other should share few items: those of so many last sittings are drawn last. */
const RECENT_SITTINGS = 3

export type BeginOutcome =
  | { kind: 'begun'; sitting: Sitting }
  | { kind: 'no-blueprint' }
  | { kind: 'no-items' }
  | { kind: 'no-minutes' }
  | BeginRefusal

/** Begins a sitting: draws its items from the bundle that is current now, and pins them as they are. */
export async function beginSitting(learner: LearnerId, body: z.output<typeof NewSittingBody>): Promise<BeginOutcome> {
  const bundle = await currentBundle()
  const source = ofToday(bundle, body.from as SittingSource)
  const exam = 'blueprint' in source ? bundle.manifest.exams.find(({ id }) => id === source.blueprint) : undefined
  if ('blueprint' in source && exam === undefined) return { kind: 'no-blueprint' }
  const minutes = body.minutes ?? (body.kind === 'exam' ? exam?.minutes : undefined) ?? null
  if (body.kind === 'exam' && minutes === null) return { kind: 'no-minutes' }
  const refusal = await beginRefusal(learner)
  if (refusal !== null) return refusal
  const seed = randomBytes(12).toString('base64url')
  const items = await draw(bundle, learner, source, exam, body.count, seed)
  if (items.length === 0) return { kind: 'no-items' }
  const versions = await readVersions(bundle, items)
  const id = randomBytes(16).toString('base64url') as SittingId
  const now = new Date().toISOString()
  const fresh = { id, kind: body.kind, source, seed, blueprint: exam ?? null, minutes, items, versions }
  const record = await (await store()).writer.createSitting(learner, fresh, now)
  const unflagged = items.map((item) => ({ ...item, flagged: false }))
  return { kind: 'begun', sitting: deliverSitting({ ...record, items: unflagged, versions, responses: [] }, now) }
}

async function draw(
  bundle: Bundle,
  learner: LearnerId,
  source: SittingSource,
  exam: Blueprint | undefined,
  count: number | undefined,
  seed: string,
): Promise<PinnedItem[]> {
  const from = sourceOf(source, exam)
  if (from === null) return []
  const usual = 'blueprint' in from ? from.blueprint.items : 'notes' in from ? MOST_ITEMS : USUAL_COUNT
  const recent = await (await store()).reader.recentItems(learner, RECENT_SITTINGS)
  return assembleSitting(bundle.pool, { from, count: count ?? usual, seed, recent }).items
}

/** A page that was open while its note was renamed knows the old name. */
function ofToday(bundle: Bundle, source: SittingSource): SittingSource {
  return 'notes' in source ? { notes: source.notes.map((slug) => bundle.noteNamed(slug)?.slug ?? slug) } : source
}

function sourceOf(source: SittingSource, exam: Blueprint | undefined) {
  if ('notes' in source) return { notes: source.notes as NoteSlug[] }
  if ('tags' in source) return { tags: source.tags.map((tag) => tag.toLowerCase() as Tag) }
  return exam === undefined ? null : { blueprint: exam }
}

/** The full text of each item, key included: what the sitting keeps, whatever becomes of the note. */
async function readVersions(bundle: Bundle, items: readonly PinnedItem[]): Promise<ItemVersion[]> {
  const slugs = [...new Set(items.map(({ item }) => bundle.noteOf.get(item)!.slug))]
  const notes = await Promise.all(slugs.map((slug) => Promise.all([bundle.page(slug), bundle.keys(slug)])))
  const bank = new Map(notes.flatMap(([page]) => page!.bank.map((item) => [item.id, item])))
  const keys = new Map(notes.flatMap(([, keys]) => keys.map((key) => [key.item, key])))
  return items.map(({ item }) => ({ item: bank.get(item)!, key: keys.get(item)! }))
}
