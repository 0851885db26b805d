import type { Message } from '../../model/message'
import type { IdentityItem } from './identity-item'

/** Tells the author that a question counts as new, and how to keep its history if it is an old one. */
export const lookalike = ({ removed, added }: { removed: IdentityItem; added: IdentityItem }): Message => ({
  ruleId: 'history-begun-anew',
  severity: 'advice',
  file: added.path,
  span: added.span,
  reason: `Unexpected new question that looks like the one that was at \`${removed.path}:${removed.line}\`, expected another one`,
  mend: pinAdvice(removed),
})

/** The pin of the old question would identify it. A question without a pin must get one before it changes. */
export const pinAdvice = ({ pin }: IdentityItem): string =>
  pin === null
    ? 'If it is the same question, publish the old one with a line such as `^q-name` after it, then change it: its history goes on.'
    : `If it is the same question, put \`^${pin}\` on a line after it: its history goes on.`
