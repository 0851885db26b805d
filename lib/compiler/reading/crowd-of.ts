import type { StageFinding } from '../base/finding'
import type { ReadItem } from './note'

/**
 * The maximum number of stems, options and explanations. A shared explanation counts for each of its options. Five
 * hundred questions with all explanations have as many, and compile in a second.
 */
export const MAX_TEXTS = 5_000

/** @returns the finding if a note has more questions than can be compiled in time. Its questions are then not read */
export function crowdOf(items: readonly ReadItem[]): StageFinding | null {
  const texts = items.reduce((sum, item) => sum + countTexts(item), 0)
  const [first, last] = [items[0], items.at(-1)]
  if (texts <= MAX_TEXTS || first === undefined || last === undefined) return null
  return {
    ruleId: 'note-crowded',
    span: { start: first.span.start, end: last.span.end },
    reason: `Unexpected \`${texts}\` stems, options and explanations in one note, expected at most \`${MAX_TEXTS}\``,
    mend: 'Split the note; until then none of its questions is asked.',
  }
}

const countTexts = ({ options, general }: ReadItem) =>
  options.reduce((sum, { explanations }) => sum + 1 + explanations.length, 1 + general.length)
