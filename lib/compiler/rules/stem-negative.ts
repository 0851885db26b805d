import { closingQuestion } from './closing-question'
import { pointAt } from './point-at'
import type { NoteRule } from './rule'

const QUALITY = '(?:likely|suitable|appropriate|effective|useful|relevant|accurate|true)'
/**
 * What turns a question round. A `not` of the scenario, or in what a solution must not need, turns nothing, and "the
 * least effort" is a superlative.
 */
const NEGATIVES = [
  /^(?:.*,\s)?(?:which|what)\b(?:\s+(?!that\b|who\b|to\b|and\b|but\b|if\b|when\b)[\w'’-]+){0,6}?\s+(?:is|are|was|were|does|do|did|can|could|would|should|will|has|have)\s+(not|never)\b/diu,
  /\b(except)\b(?:\s+for)?(?:\s+(?:which|one|what))?\s*[:?.…_]*$/diu,
  new RegExp(String.raw`\b(?:which|what)\b.*\b(least)\s+${QUALITY}\b`, 'diu'),
  /(아닌|않은|않는|틀린|잘못된)\s?(?:것|설명|방법|항목|보기|선택지|문장|경우|조합)/du,
]

/** Whoever overlooks one small word answers the opposite question, and is marked wrong for knowing. */
export const stemNegative: NoteRule = {
  id: 'stem-negative',
  severity: 'advice',
  check: (note) =>
    note.items.flatMap(({ stem }) =>
      plainNegatives(stem.markdown).map(([from, to]) => {
        const word = stem.markdown.slice(from, to)
        return {
          span: { start: pointAt(stem, from), end: pointAt(stem, to) },
          reason: `Unexpected negative \`${word}\` in plain type, expected it in bold or in capitals`,
          mend: `Ask for what is so, or write \`**${word.toUpperCase()}**\`.`,
        }
      }),
    ),
}

function plainNegatives(stem: string): [from: number, to: number][] {
  const { text, at } = closingQuestion(stem)
  return NEGATIVES.flatMap((pattern): [number, number][] => {
    const match = pattern.exec(text)
    if (match === null) return []
    const [from, to] = match.indices![1]!
    return [[at + from, at + to]]
  }).filter(([from, to]) => !isEmphasised(stem, from, to))
}

function isEmphasised(stem: string, from: number, to: number): boolean {
  const word = stem.slice(from, to)
  const isCapital = word !== word.toLowerCase() && word === word.toUpperCase()
  const marksBefore = stem.slice(0, from).match(/\*\*|__/g)?.length ?? 0
  return isCapital || marksBefore % 2 === 1
}
