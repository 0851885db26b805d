import type { ItemId, Lang, NoteSlug, OptionId, SafeHtml, Tag, VersionId } from './ids'

export interface DeliveredOption {
  id: OptionId
  text: SafeHtml
}

/** An item as sent to a learner before answering. No field reveals the key. */
export interface DeliveredItem {
  id: ItemId
  version: VersionId
  lang: Lang
  stem: SafeHtml
  /** How many options to choose. */
  choose: number
  options: DeliveredOption[]
}

/** An item as stored in the bank: everything but its key. */
export interface BankItem extends DeliveredItem {
  note: NoteSlug
  /** The tags of the note and of the item itself. */
  tags: Tag[]
  /** Counts the edits that changed what the item asks. A verdict holds only for its own generation. */
  generation: number
  /** False if a text of the item refers to options by letter: they then keep the author's order. */
  shufflable: boolean
  /** Options that always come last, such as "all of the above". */
  last: OptionId[]
}

/** An item without its texts: enough to draw a sitting and to match answers to it. */
export type PoolItem = Pick<
  BankItem,
  'id' | 'version' | 'generation' | 'choose' | 'note' | 'tags' | 'shufflable' | 'last'
> & {
  options: Pick<DeliveredOption, 'id'>[]
}
