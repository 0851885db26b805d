import type { ItemId, Lang, NoteSlug, OptionId, SafeHtml, Tag, VersionId } from './ids'

export interface DeliveredOption {
  id: OptionId
  text: SafeHtml
}

/** What a learner gets of an item before answering. It has no field from which the key could be told. */
export interface DeliveredItem {
  id: ItemId
  version: VersionId
  lang: Lang
  stem: SafeHtml
  /** How many options are to be chosen. */
  choose: number
  options: DeliveredOption[]
}

/** An item as it stands in the bank: all that may be known of it without its key. */
export interface BankItem extends DeliveredItem {
  note: NoteSlug
  /** The note's tags and the item's own. */
  tags: Tag[]
  /** Counts up when an edit changes what the item asks; verdicts of an older generation stay with their own text. */
  generation: number
  /** False when a text of the item speaks of options by their letters: their order is then the author's. */
  shufflable: boolean
  /** Options that stay at the end in any order: "all of the above" and its like. */
  last: OptionId[]
}

/** An item without its texts: enough to draw a sitting, and to know which answers were given to it. */
export type PoolItem = Pick<
  BankItem,
  'id' | 'version' | 'generation' | 'choose' | 'note' | 'tags' | 'shufflable' | 'last'
> & {
  options: Pick<DeliveredOption, 'id'>[]
}
