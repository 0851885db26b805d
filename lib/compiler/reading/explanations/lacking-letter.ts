import type { StageFinding } from '../../base/finding'
import { excerptOf } from '../../source/excerpt'
import type { ReadOption } from '../note'
import type { LabelMatch, LabelMatcher } from './match-label'
import type { ReadBullet } from './read-bullet'

/**
 * The finding about a label that names its option only by words. It can be fixed if the letter names exactly this
 * option.
 */
export function lackingLetter({ match, label }: ReadBullet, matcher: LabelMatcher): StageFinding[] {
  if (match.kind !== 'named' || match.by === 'letter') return []
  const { span } = excerptOf([label])
  return match.options
    .filter((option) => isOnly(option, matcher.match(`${option.label}) ${label.text}`)))
    .map(({ label: letter }) => ({
      ruleId: 'label-letter',
      span,
      reason: `Unexpected label \`${label.text.slice(0, 60)}\` without a letter, expected \`${letter})\` before it`,
      mend: 'Begin the label with the letter of its option.',
      fix: { span: { start: span.start, end: span.start }, text: `${letter}) ` },
    }))
}

const isOnly = (option: ReadOption, match: LabelMatch) =>
  match.kind === 'named' && match.options.every((one) => one === option)
