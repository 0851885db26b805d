import type { ReadItem, ReadNote } from '../note'

export interface FiledItem {
  file: string
  item: ReadItem
}

/** All items of a vault, in the order of its paths and lines. */
export const filedItems = (notes: readonly ReadNote[]): FiledItem[] =>
  notes.flatMap(({ path, items }) => items.map((item) => ({ file: path, item })))
