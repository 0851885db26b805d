import type { ExportedNote, ExportedQuestion } from '../../model/authors/bank'
import type { Excerpt } from '../source/excerpt'
import type { ReadItem, ReadNote } from './note'

/** A note of an item bank, with its texts as Markdown source. */
export const exportNote = ({ path, title, frontmatter, items }: ReadNote): ExportedNote => ({
  path,
  title,
  tags: frontmatter.tags,
  aliases: frontmatter.aliases,
  questions: items.map(exportQuestion),
})

const exportQuestion = ({ span, stem, options, key, general }: ReadItem): ExportedQuestion => ({
  line: span.start.line,
  stem: stem.markdown,
  options: options.map(({ label, text, explanations }) => ({
    label,
    text: text.markdown,
    isKey: key.includes(label),
    explanation: joined(explanations),
  })),
  generalExplanation: joined(general),
})

const joined = (texts: readonly Excerpt[]) =>
  texts.length === 0 ? null : texts.map(({ markdown }) => markdown).join('\n')
