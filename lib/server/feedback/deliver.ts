import 'server-only'
import type { Instant, OptionId, VersionId } from '../../model/ids'
import type { BankItem, DeliveredItem } from '../../model/item'
import type { Sitting } from '../../model/study/sitting'
import type { SittingDetail } from '../../progress/sittings'
import { currentResponses } from '../../quiz/current-responses'
import { versionFinder } from '../../quiz/version-finder'
import { keyedHash } from '../process/secret'

/**
 * The part of an item that a browser gets. Fields are listed one by one, so that a field added to bank items later does
 * not leak.
 * @param order  of the options; by default the author's
 */
export function deliver(
  { id, version, lang, stem, choose, options }: BankItem,
  order?: readonly OptionId[],
): DeliveredItem {
  const ordered = order ? order.map((id) => options.find((option) => option.id === id)!) : options
  return {
    id,
    version: shownVersion(version),
    lang,
    stem,
    choose,
    options: ordered.map(({ id, text }) => ({ id, text })),
  }
}

/**
 * The version that a browser gets instead of the real one. The real one is a hash of texts and key. If a question has
 * no explanations, a learner could hash its texts with each option as the key and compare the result with the version.
 */
export const shownVersion = (version: VersionId): VersionId => keyedHash(`version ${version}`).slice(0, 22) as VersionId

/** A sitting as sent to the browser: its items in order, and for each the response that counts. */
export function deliverSitting(sitting: SittingDetail, now: Instant): Sitting {
  const versionOf = versionFinder(sitting.versions)
  const current = currentResponses(sitting.kind, sitting.responses)
  return {
    id: sitting.id,
    kind: sitting.kind,
    state: sitting.state,
    deadline: sitting.deadline,
    now,
    items: sitting.items.map(({ item, options }) => deliver(versionOf(item).item, options)),
    responses: [...current.values()].map(({ item, seq, options, at }) => ({ item, seq, options, at })),
  }
}
