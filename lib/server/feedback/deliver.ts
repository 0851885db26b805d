import 'server-only'
import type { Instant, OptionId, VersionId } from '../../model/ids'
import type { BankItem, DeliveredItem } from '../../model/item'
import type { Sitting } from '../../model/sitting'
import type { SittingDetail } from '../../progress/sittings'
import { currentResponses } from '../../quiz/current-responses'
import { keyedHash } from '../process/secret'

/**
 * What a browser gets of an item. The fields that go are named one by one: what is added to a bank item later does not
 * leak by itself.
 * @param order  of the options; the author's if unset
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
 * The version that a browser gets in place of ours, one to one. Ours is a hash of texts and key: where a question has no
 * explanations, whoever has its texts could hash each option as the key, and see which hash is the version.
 */
export const shownVersion = (version: VersionId): VersionId => keyedHash(`version ${version}`).slice(0, 22) as VersionId

/** A sitting as the browser sees it: each item once, in the sitting's order, with the response that counts. */
export function deliverSitting(sitting: SittingDetail, now: Instant): Sitting {
  const versions = new Map(sitting.versions.map((version) => [version.item.id, version]))
  const current = currentResponses(sitting.kind, sitting.responses)
  return {
    id: sitting.id,
    kind: sitting.kind,
    state: sitting.state,
    deadline: sitting.deadline,
    now,
    items: sitting.items.map(({ item, options }) => deliver(versions.get(item)!.item, options)),
    responses: [...current.values()].map(({ item, seq, options, at }) => ({ item, seq, options, at })),
  }
}
