import type { Line } from '../../source/scan-lines'

/** A link back to the top is no part of a question. */
export const isWayBack = (raw: string) => /\]\(#[^()]*\)\**\s*$/u.test(raw)

/** Replaces `<br>` outside of code by a break of Markdown. */
export const breakLines = (raw: string) =>
  raw
    .replace(/ {0,2}<\/?br ?\/?>\s*$/iu, '  ')
    .replace(/(`+)[^`]*\1| {0,2}<\/?br ?\/?> {0,2}/giu, (match) => (match.startsWith('`') ? match : '\\\n'))

const HIDING = /<summary\b[^>]{0,99}>.{0,999}?<\/summary>|<\/?(?:details|summary|p)\b[^>]{0,99}>/giu

/** Separates what `<details>` hides from what is shown. */
export function splitHidden(lines: readonly Line[]): { shown: string[]; hidden: string[] } {
  const shown: string[] = []
  const hidden: string[] = []
  let isHidden = false
  for (const { kind, raw } of lines) {
    if (kind === 'rule' || isWayBack(raw)) continue
    const opens = kind !== 'code' && /<details/iu.test(raw)
    if (opens) isHidden = true
    const text = kind === 'code' ? raw : breakLines(raw.replace(HIDING, ''))
    if (isHidden) hidden.push(text.trimStart())
    else shown.push(kind === 'code' ? raw : breakLines(raw))
    if (kind !== 'code' && /<\/details>/iu.test(raw)) isHidden = false
  }
  return { shown, hidden }
}
