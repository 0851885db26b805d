import type { Message } from '../../model/message'
import type { IdentityItem } from '../identity/identity-item'
import type { MatchedPair, QuestionMatch } from '../identity/matching/match-questions'
import { identityText } from '../identity/wording/identity-text'

/** The rules of these messages. They compare two versions, so they are none of those that a version is checked by. */
export const ANSWER_RULES = ['key-changed', 'question-gone'] as const

/**
 * What a change does to answers already given, as messages beside the lines of the new version.
 * @param base  the name of the old version
 */
export const answerMessages = ({ pairs, removed }: QuestionMatch, base: string): Message[] => [
  ...pairs.filter(({ keyReads, after }) => !keyReads && keysOf(after).length > 0).map((pair) => keyChanged(pair, base)),
  ...removed.map((item) => questionGone(item, base)),
]

function keyChanged({ before, after }: MatchedPair, base: string): Message {
  const [was, is] = [lettersOf(before), lettersOf(after)]
  const isSwapped = was === is
  return {
    ruleId: 'key-changed',
    severity: 'warning',
    file: after.path,
    span: after.span,
    reason: isSwapped
      ? `Unexpected text of the key \`${is}\`, \`${textsOf(after)}\`, expected \`${textsOf(before)}\` as in \`${base}\``
      : `Unexpected key \`${is}\`, expected \`${was}\` as in \`${base}\``,
    mend: isSwapped
      ? 'If options only changed places, change the letter of the answer, too. If the old key was wrong, answers keep their old verdict until you run `haeseol regrade` after publishing.'
      : 'If the old key was wrong, answers keep their old verdict until you run `haeseol regrade` after publishing. If both can be right, change the stem instead.',
  }
}

const questionGone = ({ path, line, pin }: IdentityItem, base: string): Message => ({
  ruleId: 'question-gone',
  severity: 'warning',
  file: path,
  span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  reason: `Unexpected end of the question at line \`${line}\` in \`${base}\`, expected it here or in another note`,
  mend:
    pin === null
      ? 'If it was only rewritten, publish the old text with a line such as `^q-name` after it, then change it: its answers go on.'
      : `If it was only rewritten, put \`^${pin}\` on a line after it: its answers go on.`,
})

const keysOf = ({ options }: IdentityItem) => options.filter(({ isKey }) => isKey)

const lettersOf = (item: IdentityItem) =>
  keysOf(item)
    .map(({ label }) => label)
    .join(', ')

const textsOf = (item: IdentityItem) =>
  keysOf(item)
    .map(({ text }) => identityText(text).replaceAll('`', "'"))
    .join(', ')
