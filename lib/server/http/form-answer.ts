import 'server-only'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import { store } from '../process/store'
import { type BeginOutcome, beginSitting } from '../sittings/begin-sitting'
import { ownNote } from '../sittings/own-note'
import { respond } from '../sittings/respond'

/** An answer sent by a plain form. `options` is without the one whose "clear" button was pressed. */
export interface FormAnswer {
  item: string
  options: string[]
}

export function readFormAnswer(form: FormData): FormAnswer {
  const cleared = form.get('clear')
  const options = form.getAll('option').map(String)
  return { item: String(form.get('item') ?? ''), options: options.filter((option) => option !== cleared) }
}

/** Stores an answer sent by a form. A form has no sequence number, so the item's next one is used. */
export async function respondByForm(learner: LearnerId, sitting: string, { item, options }: FormAnswer): Promise<void> {
  const progress = await store()
  const earlier = await progress.reader.responses(learner, { sitting: sitting as SittingId, items: [item as ItemId] })
  const seq = 1 + Math.max(0, ...earlier.map((response) => response.seq))
  await respond(learner, sitting, item, { seq, options }) // without options: taken back in an exam, else refused
}

/**
 * The sitting for an answer on a note's page: the open practice of that note, or a new one if the item is already
 * answered there.
 * @returns its id, or why none could be begun
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
