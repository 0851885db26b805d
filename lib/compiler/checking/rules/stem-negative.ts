import { negativesOf } from '../questions/negative-question'
import { pointAt } from '../questions/point-at'
import type { NoteRule } from '../rule'

/** Whoever overlooks one small word answers the opposite question, and is marked wrong for knowing. */
export const stemNegative: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items.flatMap(({ stem }) =>
      negativesOf(stem.markdown)
        .filter(([from, to]) => !isEmphasised(stem.markdown, from, to))
        .map(([from, to]) => {
          const word = stem.markdown.slice(from, to)
          return {
            span: { start: pointAt(stem, from), end: pointAt(stem, to) },
            reason: `Unexpected negative \`${word}\` in plain type, expected it in bold or in capitals`,
            mend: `Ask for what is so, or write \`**${word.toUpperCase()}**\`.`,
          }
        }),
    ),
}

function isEmphasised(stem: string, from: number, to: number): boolean {
  const word = stem.slice(from, to)
  const isCapital = word !== word.toLowerCase() && word === word.toUpperCase()
  const marksBefore = stem.slice(0, from).match(/\*\*|__/g)?.length ?? 0
  return isCapital || marksBefore % 2 === 1 || /[*_`]$/.test(stem.slice(0, from))
}
