import { codeSpans } from '../../source/code-spans'
import { mayHaveFence } from '../../source/fences'
import { isBracketFormula, isDollarFormula } from '../../source/is-formula'
import { codeOf, passagesOf } from './fences'

/** A part of a text: prose, or code or a formula, in which every character counts. */
export interface Piece {
  /** Without back quotes, dollar signs, or the opening and closing lines of a fence. */
  text: string
  isLiteral: boolean
}

const MAY_BE_LITERAL = /[`$]|\\[([]/u

/**
 * A formula, or an escaped character that begins none. No part of the pattern extends over another mark or beyond the
 * maximum length of a formula, so that nothing is read repeatedly.
 */
const FORMULA = new RegExp(
  [
    /\\[^([]/su,
    /\$\$((?:[^$\\]|\\.){1,4000})\$\$/su,
    /\$((?:[^$\\]|\\.){1,4000})\$/su,
    /\\([([])((?:[^\\]|\\[^()[\]]){1,4000})\\[)\]]/su,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
)

/**
 * Separates prose from code and formulas, like the renderer.
 * @param text  as returned by `plainText`
 */
export function piecesOf(text: string): Piece[] {
  if (!MAY_BE_LITERAL.test(text) && !mayHaveFence(text)) return [{ text, isLiteral: false }]
  return passagesOf(text).flatMap((passage) =>
    passage.block !== null
      ? [
          {
            text: codeOf(passage.lines, passage.block)
              .map((line) => `\n${line}`)
              .join(''),
            isLiteral: true,
          },
        ]
      : piecesOfLine(passage.lines.join('\n')),
  )
}

function piecesOfLine(text: string): Piece[] {
  let from = 0
  const pieces = codeSpans(text).flatMap(({ start, end }): Piece[] => {
    const before = piecesOfProse(text.slice(from, start))
    from = end
    return [...before, { text: bareCode(text.slice(start, end)), isLiteral: true }]
  })
  return [...pieces, ...piecesOfProse(text.slice(from))]
}

function bareCode(span: string): string {
  const size = span.search(/[^`]/u)
  return span.slice(size, -size).trim()
}

function piecesOfProse(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  FORMULA.lastIndex = 0
  for (let match = FORMULA.exec(text); match !== null; match = FORMULA.exec(text)) {
    const [source] = match
    const formula = formulaOf(match)
    if (formula === null) {
      FORMULA.lastIndex = match.index + (source.startsWith('$') ? 1 : 2)
      continue
    }
    pieces.push({ text: text.slice(from, match.index), isLiteral: false }, { text: formula, isLiteral: true })
    from = FORMULA.lastIndex
  }
  return [...pieces, { text: text.slice(from), isLiteral: false }]
}

function formulaOf({ 0: source, 1: displayed, 2: dollar, 3: opening, 4: bracketed, index, input }: RegExpExecArray) {
  const isFormula =
    displayed !== undefined ||
    (dollar !== undefined && isDollarFormula(dollar, input[index - 1] ?? '', input[index + source.length] ?? '')) ||
    (bracketed !== undefined && isBracketFormula(bracketed, opening as '(' | '['))
  return isFormula ? (displayed ?? dollar ?? bracketed)!.trim() : null
}
