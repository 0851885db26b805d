import { isDollarFormula } from './is-formula'

/**
 * Finds the formulas between dollar signs on a line, like the Markdown parser.
 * @returns ranges of the line, including the dollar signs, in order
 */
export function formulaSpans(line: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  const dollars = [...line.matchAll(/(?<!\\)\${1,2}/g)]
  for (let i = 0; i < dollars.length - 1; i++) {
    const [open, close] = [dollars[i]!, dollars[i + 1]!]
    const end = close.index + close[0].length
    if (!isFormula(line, open.index, end, open[0].length, close[0].length)) continue
    spans.push({ start: open.index, end })
    i++
  }
  return spans
}

function isFormula(line: string, start: number, end: number, opening: number, closing: number): boolean {
  if (opening !== closing) return false
  const inner = line.slice(start + opening, end - closing)
  if (opening === 2) return inner.trim() !== '' && !inner.includes('`')
  return isDollarFormula(inner, line[start - 1] ?? '', line[end] ?? '')
}
