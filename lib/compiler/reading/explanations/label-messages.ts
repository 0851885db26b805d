import type { StageFinding } from '../../base/finding'
import { excerptOf } from '../../source/excerpt'
import type { ReadBullet } from './read-bullet'

/** The finding about a label that names no option, or that no text follows. */
export function labelMessages(bullet: ReadBullet): StageFinding[] {
  const fault = faultOf(bullet)
  return fault === null ? [] : [{ span: excerptOf([bullet.label]).span, ...fault }]
}

function faultOf({ match, label, text }: ReadBullet): Omit<StageFinding, 'span'> | null {
  const name = `\`${label.text}\``
  switch (match.kind) {
    case 'named':
      if (text.markdown !== '') return null
      return {
        ruleId: 'explanation-empty',
        reason: `Unexpected label ${name} without a text, expected the reason behind it`,
        mend: 'Write after ` - ` why the option is right or wrong, or remove the bullet.',
      }
    case 'unknown':
      return {
        ruleId: 'label-unknown',
        reason: `Unexpected letter \`${match.letters.join('`, `')}\` in the label ${name}, expected the letter of an option`,
        mend: 'Correct the letter; until then the bullet is part of the general explanation.',
      }
    case 'contradiction':
      return {
        ruleId: 'label-contradiction',
        reason: `Unexpected label ${name}, expected letter and words of one option (the words are option \`${match.other}\`)`,
        mend: 'Correct the letter or the words; until then the bullet is part of the general explanation.',
      }
    case 'ambiguous':
      return {
        ruleId: 'label-ambiguous',
        reason: `Unexpected label ${name} that fits the options \`${match.letters.join('`, `')}\`, expected one of them`,
        mend: 'Begin the label with the letter, as in `**Option B** - `; until then the bullet is part of the general explanation.',
      }
    case 'unnamed':
      return null
  }
}
