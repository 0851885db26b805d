import type { StageFinding } from '../../base/finding'
import { lineSpan } from '../../source/excerpt'
import type { Line } from '../../source/scan-lines'
import { explanationsAt, optionsAt } from '../markers'
import type { ReadOption } from '../note'

/** A letter as labels have it, in a form that is not read: `- A: …`, `1. **Option A** - …`, `- ❌ **A** - …`, `- **A is wrong**`. */
const LABEL_LIKE =
  /^\s*(?:\d{1,2}[.)]\s+)?(?:[^\p{L}\p{N}\s]\s*){0,8}(?:(?:[Oo]ption|OPTION|[Cc]hoice|옵션|선택지|보기)\s*)?([A-ZＡ-Ｚ])(?=[).:：）\]】*_]|\s+[-–—]\s|\s+(?:is|was)\s)/u

/**
 * The first line that seems to explain an option and does not, for each option without an explanation.
 * @param lines  of the explanations that belong to no option
 */
export function unreadLabels(lines: readonly Line[], options: readonly ReadOption[]): StageFinding[] {
  const found = new Map<string, Line>()
  for (const line of lines) {
    if (optionsAt(line) !== null || explanationsAt(line) !== null) break // another question's, which has a message
    const letter = line.kind === 'text' ? LABEL_LIKE.exec(line.text)?.[1]?.normalize('NFKC') : undefined
    if (letter !== undefined && !found.has(letter)) found.set(letter, line)
  }
  return options.flatMap(({ label, explanations }) => {
    const line = explanations.length === 0 ? found.get(label) : undefined
    return line === undefined ? [] : [unreadLabel(line, label)]
  })
}

const unreadLabel = (line: Line, letter: string): StageFinding => ({
  ruleId: 'label-unread',
  span: lineSpan(line),
  reason: `Unexpected \`${line.text.trim().slice(0, 60)}\`, expected a bullet such as \`- **Option ${letter}** - text\``,
  mend: `Begin it like that, in the list right below the mark; until then it is no explanation of option \`${letter}\`.`,
})
