import type { Message } from '../../model/message'
import type { IdentityItem } from './identity-item'

/** Tells the author of a question that begins anew, and how to keep the history if it is the old one. */
export const lookalike = ({ removed, added }: { removed: IdentityItem; added: IdentityItem }): Message => ({
  ruleId: 'history-begun-anew',
  severity: 'advice',
  file: added.path,
  span: added.span,
  reason: `Unexpected new question that looks like the one that was at \`${removed.path}:${removed.line}\`, expected another one`,
  mend: pinAdvice(removed),
})

/** A pin of the old question joins the two; one that has none needs it before it changes. */
export const pinAdvice = ({ pin }: IdentityItem): string =>
  pin === null
    ? 'If it is the same question, publish the old one with a line such as `^q-name` after it, then change it: its history goes on.'
    : `If it is the same question, put \`^${pin}\` on a line after it: its history goes on.`
