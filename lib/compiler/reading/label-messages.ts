import type { StageFinding } from '../base/finding'
import { excerptOf } from '../source/excerpt'
import type { ReadBullet } from './read-bullet'

/** What there is to say of a label that is not followed, or that nothing follows. */
export function labelMessages({ match, label, text }: ReadBullet): StageFinding[] {
  const span = excerptOf([label]).span
  const name = `\`${label.text}\``
  switch (match.kind) {
    case 'named':
      if (text.markdown !== '') return []
      return [
        {
          ruleId: 'explanation-empty',
          span,
          reason: `Unexpected label ${name} without a text, expected the reason behind it`,
          mend: 'Write after ` - ` why the option is right or wrong, or remove the bullet.',
        },
      ]
    case 'unknown':
      return [
        {
          ruleId: 'label-unknown',
          span,
          reason: `Unexpected letter \`${match.letters.join('`, `')}\` in the label ${name}, expected the letter of an option`,
          mend: 'Correct the letter; until then the bullet is part of the general explanation.',
        },
      ]
    case 'contradiction':
      return [
        {
          ruleId: 'label-contradiction',
          span,
          reason: `Unexpected label ${name}, expected letter and words of one option (the words are option \`${match.other}\`)`,
          mend: 'Correct the letter or the words; until then the bullet is part of the general explanation.',
        },
      ]
    case 'ambiguous':
      return [
        {
          ruleId: 'label-ambiguous',
          span,
          reason: `Unexpected label ${name} that fits the options \`${match.letters.join('`, `')}\`, expected one of them`,
          mend: 'Begin the label with the letter, as in `**Option B** - `; until then the bullet is part of the general explanation.',
        },
      ]
    case 'unnamed':
      return []
  }
}
