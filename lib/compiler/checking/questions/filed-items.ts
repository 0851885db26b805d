import type { ComparedItem, ComparedNote } from '../compared-note'

export interface FiledItem {
  file: string
  item: ComparedItem
}

/** All items of a vault, in the order of its paths and lines. */
export const filedItems = (notes: readonly ComparedNote[]): FiledItem[] =>
  notes.flatMap(({ path, items }) => items.map((item) => ({ file: path, item })))
