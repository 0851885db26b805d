import type { ReadOption, RuledFinding } from '../note'
import type { LabelMatcher } from './match-label'
import type { ReadBullet } from './read-bullet'
import { sourceText } from './source-text'

/** Says that a label names its option by words alone. It can be mended where the letter names that option and no other. */
export function lackingLetter(
  { match, label }: ReadBullet,
  options: readonly ReadOption[],
  matcher: LabelMatcher,
): RuledFinding[] {
  if (match.kind !== 'named' || match.by === 'letter') return []
  const letter = options[match.options[0]!]!.label
  const lettered = matcher.match(`${letter}) ${label.text}`)
  if (lettered.kind !== 'named' || `${lettered.options}` !== `${match.options}`) return []
  const { span } = sourceText([label])
  return [
    {
      ruleId: 'label-letter',
      span,
      reason: `Unexpected label \`${label.text.slice(0, 60)}\` without a letter, expected \`${letter})\` before it`,
      mend: 'Begin the label with the letter of its option.',
      fix: { span: { start: span.start, end: span.start }, text: `${letter}) ` },
    },
  ]
}
