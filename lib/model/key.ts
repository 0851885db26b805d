/**
 * The answer key: server only. Components may not import this file (docs/architecture.md), so that no key can be
 * drawn before an answer by mistake.
 */

import type { Teaches } from './feedback'
import type { ItemId, OptionId, SafeHtml, VersionId } from './ids'
import type { BankItem } from './item'

export interface ItemKey {
  item: ItemId
  version: VersionId
  /** The right options, in the author's order. Never empty. */
  key: OptionId[]
  /** Why an option is right or wrong; options without an explanation lack. */
  explanations: Record<OptionId, SafeHtml>
  general: SafeHtml | null
  teaches: Teaches | null
  /** The mistakes that an option stands for, as the author named them. */
  misconceptions: Record<OptionId, string[]>
}

/** One exact text of an item with its key: what a sitting pins, so that history reads as it was. */
export interface ItemVersion {
  item: BankItem
  key: ItemKey
}
