import type { StageFinding } from '../base/finding'
import type { ReadItem } from './note'

/**
 * Stems, options and explanations, of which a shared one counts at each of its options. Five hundred questions with all
 * explanations have as many; so many take a second.
 */
export const MAX_TEXTS = 5_000

/** @returns what is found where a note asks more than can be compiled in time: its questions are then not read */
export function crowdOf(items: readonly ReadItem[]): StageFinding | null {
  const texts = items.reduce((sum, item) => sum + countTexts(item), 0)
  if (texts <= MAX_TEXTS) return null
  return {
    ruleId: 'note-crowded',
    span: { start: items[0]!.span.start, end: items.at(-1)!.span.end },
    reason: `Unexpected \`${texts}\` stems, options and explanations in one note, expected at most \`${MAX_TEXTS}\``,
    mend: 'Split the note; until then none of its questions is asked.',
  }
}

const countTexts = ({ options, general }: ReadItem) =>
  options.reduce((sum, { explanations }) => sum + 1 + explanations.length, 1 + general.length)
