import type { ReadItem, ReadNote, ReadOption } from '../reading/note'
import type { Excerpt } from '../source/excerpt'

/**
 * What rules that compare notes need to know, and no more: an edit that changes none of it needs no new comparison.
 */
export interface ComparedNote extends Pick<ReadNote, 'path'> {
  frontmatter: Pick<ReadNote['frontmatter'], 'id'>
  items: readonly ComparedItem[]
}

export interface ComparedItem extends Pick<ReadItem, 'pin' | 'key' | 'stem'> {
  options: readonly ComparedOption[]
  answer: Pick<Excerpt, 'span'> | null
}

export interface ComparedOption extends Pick<ReadOption, 'label'> {
  text: Pick<Excerpt, 'markdown'>
}

/** Reduces a note to it, as plain data. */
export const comparedOf = ({ path, frontmatter: { id }, items }: ComparedNote): ComparedNote => ({
  path,
  frontmatter: { id },
  items: items.map(({ pin, key, stem, options, answer }) => ({
    pin,
    key,
    stem: { markdown: stem.markdown, span: stem.span },
    options: options.map(({ label, text }) => ({ label, text: { markdown: text.markdown } })),
    answer: answer && { span: answer.span },
  })),
})
