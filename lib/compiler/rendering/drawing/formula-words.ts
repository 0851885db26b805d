import { formulaSpans } from '../../source/formula-spans'
import { drawMaths } from './draw-maths'

/** Commands that only change the typeface of their argument. */
const STYLES = /\\(?:text(?:bf|it|rm)?|math(?:bb|bf|cal|frak|it|rm|sf)|boldsymbol|operatorname\*?|mbox|bm)\b/gu
const symbols = new Map<string, string | null>()

/**
 * A formula as plain text, for a table of contents: symbols replace their commands. A formula that is more than a row of
 * symbols stays TeX.
 * @example formulaWords('L^\\infty') // => 'L^∞'
 */
export function formulaWords(tex: string): string {
  let isRow = true
  const words = tex
    .replace(STYLES, '')
    .replace(/\\([A-Za-z]+)\s*/gu, (command) => {
      const symbol = symbolOf(command.trim())
      isRow &&= symbol !== null
      return symbol ?? command
    })
    .replace(/[{}]/gu, '')
  return isRow ? words : tex
}

/**
 * A text with the words of its formulas in their place.
 * @example withFormulaWords('The ring $\\mathbb{Z}_m$') // => 'The ring Z_m'
 */
export function withFormulaWords(text: string): string {
  if (!text.includes('$')) return text
  let words = ''
  let from = 0
  for (const { start, end } of formulaSpans(text)) {
    words += text.slice(from, start) + formulaWords(text.slice(start, end).replace(/^\$+|\$+$/gu, ''))
    from = end
  }
  return words + text.slice(from)
}

function symbolOf(command: string): string | null {
  const known = symbols.get(command)
  if (known !== undefined) return known
  const drawn = drawMaths(command, false)
  const symbol = ('html' in drawn && /<mrow><m[io][^>]*>([^<>&])<\/m[io]><\/mrow>/u.exec(drawn.html)?.[1]) || null
  symbols.set(command, symbol)
  return symbol
}
