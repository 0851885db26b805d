import 'server-only'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import { store } from '../process/store'
import { type BeginOutcome, beginSitting } from '../sittings/begin-sitting'
import { respond } from '../sittings/respond'
import { ownNote } from '../sittings/sittings'

/** An answer as a plain form sends it: the item, and the ticked options. */
export interface FormAnswer {
  item: string
  options: string[]
}

export function readFormAnswer(form: FormData): FormAnswer {
  return { item: String(form.get('item') ?? ''), options: form.getAll('option').map(String) }
}

/** Stores a form's answer. A form knows no sequence: an item's next one is taken. */
export async function respondByForm(learner: LearnerId, sitting: string, { item, options }: FormAnswer): Promise<void> {
  const progress = await store()
  const earlier = await progress.reader.responses(learner, { sitting: sitting as SittingId, items: [item as ItemId] })
  const seq = 1 + Math.max(0, ...earlier.map((response) => response.seq))
  if (options.length > 0) await respond(learner, sitting, item, { seq, options })
}

/**
 * The sitting that an answer on a note's page belongs to: the open practice of that note, unless the item is answered
 * there; then a new one.
 * @returns its id, or why there is none
 */
export async function noteSitting(
  learner: LearnerId,
  slug: string,
  item: string,
): Promise<string | Exclude<BeginOutcome, { kind: 'begun' }>> {
  const { sitting, items } = await ownNote(learner, slug)
  if (sitting !== null && !items.some((answered) => answered.item === item)) return sitting
  const begun = await beginSitting(learner, { kind: 'practice', from: { notes: [slug] } })
  return begun.kind === 'begun' ? begun.sitting.id : begun
}
