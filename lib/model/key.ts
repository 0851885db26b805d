/**
 * The answer key, for the server only. Components may not import this file (docs/architecture.md), so that they cannot
 * show a key too early by mistake.
 */

import type { Teaches } from './feedback'
import type { ItemId, OptionId, SafeHtml, VersionId } from './ids'
import type { BankItem } from './item'

export interface ItemKey {
  item: ItemId
  version: VersionId
  /** The right options, in the author's order. Never empty. */
  key: OptionId[]
  /** Why each option is right or wrong. Options without an explanation are absent. */
  explanations: Record<OptionId, SafeHtml>
  general: SafeHtml | null
  teaches: Teaches | null
  /** The misconceptions behind each option, in the author's words. */
  misconceptions: Record<OptionId, string[]>
}

/** One exact text of an item, with its key. A sitting stores it, so that history shows what was asked. */
export interface ItemVersion {
  item: BankItem
  key: ItemKey
}
