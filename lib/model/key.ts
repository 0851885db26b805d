/**
 * The answer key, for the server only. Components may not import this file (docs/architecture.md), so that they cannot
 * show a key too early by mistake.
 */

import type { Teaches, Verdict } from './feedback'
import type { Instant, ItemId, OptionId, SafeHtml, VersionId } from './ids'
import type { BankItem } from './item'
import type { ItemResponse } from './study/sitting'

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

/** A response with the verdict that counts, and the version of the item that was shown. */
export interface ScoredResponse extends ItemResponse {
  version: VersionId
  verdict: Verdict
  /** Null if the key of `version` gave the verdict. */
  regraded: Regraded | null
}

/** A response was marked again, because the key of its version was wrong. */
export interface Regraded {
  /** The first verdict. */
  from: Verdict
  at: Instant
  /** The key that gave the verdict which counts. */
  key: ItemKey
}
