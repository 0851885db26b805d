import type { Span } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { marksOf } from '../questions/marks-of'
import type { NoteRule } from '../rule'

/** A verdict without an explanation teaches little. Of labels without a text, each is told at its place already. */
export const explanationsMissing: NoteRule = {
  severity: 'advice',
  check: (note, found) => {
    const empty = found.filter(({ ruleId }) => ruleId === 'explanation-empty')
    const lines = new Set(empty.map(({ span }) => span.start.line))
    return note.items
      .filter((item) => isUnexplained(item) && !hasLine(item.span, lines))
      .map(({ stem }) => ({
        span: stem.span,
        reason: `Unexpected question without explanations, expected a bullet for each distractor below \`${marksOf(note).explanations}\``,
        mend: `Put bullets such as \`- **Option B** - …\` below \`${marksOf(note).explanations}\`, which comes after the answer.`,
      }))
  },
}

const isUnexplained = ({ options, general }: ReadItem) =>
  general.length === 0 && options.every(({ explanations }) => explanations.length === 0)

function hasLine({ start, end }: Span, lines: ReadonlySet<number>): boolean {
  for (let line = start.line; line <= end.line; line++) if (lines.has(line)) return true
  return false
}
