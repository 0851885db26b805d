import type { ReadItem, ReadNote, SourceText } from '../lib/compiler/note'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../lib/model/bank'
import { openVault } from './open-vault'
import { print } from './print'

/** Prints what the reader understood of a vault. Every note is listed, also those without a question. */
export async function exportBank(folder: string): Promise<void> {
  const { notes, messages } = await openVault(folder)
  const bank: ItemBank = { notes: notes.map(exportNote), messages }
  await print(`${JSON.stringify(bank, null, 2)}\n`)
}

const exportNote = ({ path, title, frontmatter, items }: ReadNote): ExportedNote => ({
  path,
  title,
  tags: frontmatter.tags,
  aliases: frontmatter.aliases,
  questions: items.map(exportQuestion),
})

/** One question of the bank, its texts as Markdown. */
export const exportQuestion = ({ span, stem, options, key, general }: ReadItem): ExportedQuestion => ({
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
