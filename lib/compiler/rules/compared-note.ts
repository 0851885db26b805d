import type { ReadItem, ReadNote, ReadOption, SourceText } from '../note'

/**
 * What rules that compare notes go by, and no more: an edit that leaves all of it needs no comparison anew.
 */
export interface ComparedNote extends Pick<ReadNote, 'path'> {
  frontmatter: Pick<ReadNote['frontmatter'], 'id'>
  items: readonly ComparedItem[]
}

export interface ComparedItem extends Pick<ReadItem, 'pin' | 'key' | 'stem'> {
  options: readonly ComparedOption[]
  answer: Pick<SourceText, 'span'> | null
}

export interface ComparedOption extends Pick<ReadOption, 'label'> {
  text: Pick<SourceText, 'markdown'>
}

/** The whole of it, as text. */
export const comparedText = ({ path, frontmatter, items }: ComparedNote): string =>
  JSON.stringify([path, frontmatter.id, items.map(comparedIn)])

const comparedIn = ({ pin, key, stem, options, answer }: ComparedItem) => [
  ...[pin, key, stem.markdown, stem.span, answer?.span],
  options.map(({ label, text }) => [label, text.markdown]),
]
