import type { ExportedNote, ExportedQuestion } from '../model/bank'
import type { ReadItem, ReadNote, SourceText } from './note'

/** A note as the item bank has it, its texts as Markdown source. */
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

const joined = (texts: readonly SourceText[]) =>
  texts.length === 0 ? null : texts.map(({ markdown }) => markdown).join('\n')
