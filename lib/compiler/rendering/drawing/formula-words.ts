import { drawMaths } from './draw-maths'

/** Commands that only say how their argument is set. */
const STYLES = /\\(?:text(?:bf|it|rm)?|math(?:bb|bf|cal|frak|it|rm|sf)|boldsymbol|operatorname\*?|mbox|bm)\b/gu
const symbols = new Map<string, string | null>()

/**
 * A formula for places that hold plain text, as a table of contents: with symbols in place of their commands. One that
 * is more than a row of signs stays TeX.
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

function symbolOf(command: string): string | null {
  const known = symbols.get(command)
  if (known !== undefined) return known
  const drawn = drawMaths(command, false)
  const symbol = ('html' in drawn && /<mrow><m[io][^>]*>([^<>&])<\/m[io]><\/mrow>/u.exec(drawn.html)?.[1]) || null
  symbols.set(command, symbol)
  return symbol
}
