import type { Message } from '../../../model/message'
import type { Hint } from './match-questions'

/** Tells the author that a question counts as new, and how to keep its history if it is an old one. */
export const lookalike = (hint: Hint): Message => ({
  ruleId: 'history-begun-anew',
  severity: 'advice',
  file: hint.added.path,
  span: hint.added.span,
  reason: `Unexpected new question that ${likenessOf(hint, 'was at')}, expected another one`,
  mend: pinAdvice(hint),
})

/** @param where  words before the place of the old question */
export function likenessOf({ kind, removed }: Hint, where: string): string {
  const place = `\`${removed.path}:${removed.line}\``
  if (kind === 'pin') return `differs only in its pin from the one that ${where} ${place}`
  return kind === 'like'
    ? `looks like the one that ${where} ${place}`
    : `is in the place of the one that ${where} ${place}`
}

/** The pin of the old question would identify it. A question without a pin must get one before it changes. */
export function pinAdvice({ kind, removed: { pin } }: Hint): string {
  if (kind === 'pin') return `Restore \`^${pin}\`: its history goes on.`
  return pin === null
    ? 'If it is the same question, publish the old one with a line such as `^q-name` after it, then change it: its history goes on.'
    : `If it is the same question, put \`^${pin}\` on a line after it: its history goes on.`
}
