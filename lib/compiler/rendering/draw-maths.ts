import type Katex from 'katex'
import { loadPackage } from './load-package'

/**
 * A formula as MathML, which browsers lay out without a style sheet, a font or an inline style
 * (docs/decisions: formulas are MathML).
 * @returns `html`, or the `fault` of a formula that TeX does not read
 */
export function drawMaths(tex: string, display: boolean): { html: string } | { fault: string } {
  const katex = loadPackage<typeof Katex>('katex')
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'mathml',
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
      maxSize: 20,
    })
    return { html: mathOf(html) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message.replace(/^KaTeX parse error: /u, '') : String(error) }
  }
}

/** Only the `math` element: KaTeX's wrapper is for its own style sheet, and a style attribute is refused by the policy. */
function mathOf(html: string): string {
  const math = html.slice(html.indexOf('<math'), html.lastIndexOf('</math>') + '</math>'.length)
  return math.replace(/<[a-z][^<>]*>/gu, (tag) => tag.replace(/ style="[^"]*"/gu, ''))
}
