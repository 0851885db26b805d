import 'server-only'
import { type Feedback, isMarked, type Marking, type Quotation } from '../../model/feedback'
import type { ItemVersion } from '../../model/key'
import type { ConceptPage } from '../../model/notes/page'
import { quoteSection } from '../../quiz/quote-section'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'

/** Adds the paragraph that teaches the item to the feedback on an answer that was not right. */
export async function quoteTeaching<T extends Marking>(marking: T, version: ItemVersion): Promise<T> {
  if (!isMarked(marking) || marking.verdict === 'right' || marking.teaches === null) return marking
  const quotation = await quotationOf(await currentBundle(), marking.teaches, version)
  return { ...marking, teaches: { ...marking.teaches, ...quotation } }
}

/** Quotes the present note, which may have changed since the question was drawn. */
async function quotationOf(
  bundle: Bundle,
  { note, anchor }: NonNullable<Feedback['teaches']>,
  version: ItemVersion,
): Promise<Partial<Quotation>> {
  const today = bundle.noteNamed(note)
  const page = today && (await bundle.page(today.slug))
  if (!page) return {}
  const known = quotations(page)
  const name = `${anchor} ${version.item.version}`
  const quotation = known.get(name) ?? { note: page.slug, lang: page.lang, ...quoteSection(page, anchor, version) }
  known.set(name, quotation)
  return quotation
}

/** Cached by page, and dropped with the page's bundle. */
const kept = new WeakMap<ConceptPage, Map<string, Quotation & Pick<NonNullable<Feedback['teaches']>, 'note'>>>()

function quotations(page: ConceptPage) {
  const known = kept.get(page) ?? new Map()
  kept.set(page, known)
  return known
}
