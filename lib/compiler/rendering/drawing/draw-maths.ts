import type Katex from 'katex'
import { loadPackage } from '../load-package'
import { drawBars } from './math-bars'
import { styleLetters } from './math-letters'

/** The macros that formulas of a page define, for those below them. */
export interface PageMacros {
  known: Record<string, unknown>
  /** The length of the formulas that define them. */
  defined: number
}

export const newMacros = (): PageMacros => ({ known: {}, defined: 0 })

/** What KaTeX lacks and a page does without: other formulas are not numbered here, and packages are always there. */
const ours: Record<string, unknown> = {
  '\\label': nothing,
  '\\require': nothing,
  '\\ref': (context: MacroContext) => `\\text{${wordsOf(context)}}`,
  '\\eqref': (context: MacroContext) => `\\text{(${wordsOf(context)})}`,
}

interface MacroContext {
  consumeArgs(count: number): { text: string }[][]
}

function nothing(context: MacroContext): string {
  context.consumeArgs(1)
  return ''
}

/** KaTeX gives the tokens of an argument from last to first. */
const wordsOf = (context: MacroContext) =>
  context
    .consumeArgs(1)[0]!
    .map(({ text }) => text.replace(/[_#$%&]/u, '\\$&'))
    .reverse()
    .join('')

const DEFINITION = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet)\b/u
/** Macros may be expanded this often in a formula, which is more than any needs. */
const MOST_EXPANSIONS = 500
/** Characters that the macros of authors may come to: each of two short ones can hold hundreds of the other. */
const MOST_EXPANDED = 20_000
const MOST_NAMED = 10

/**
 * A formula as MathML, which browsers lay out without a style sheet or an inline style
 * (docs/decisions: formulas are MathML).
 * @param macros  grows by those that the formula defines
 * @returns `html`, or the `reason` why a formula is not drawn
 */
export function drawMaths(tex: string, display: boolean, macros = newMacros()): { html: string } | { reason: string } {
  const katex = loadKatex(tex)
  if (DEFINITION.test(tex)) macros.defined += tex.length
  const unread: Record<string, string> = {}
  for (;;) {
    try {
      const html = katex.renderToString(tex, {
        displayMode: display,
        output: 'mathml',
        strict: 'ignore',
        trust: false,
        globalGroup: true,
        macros: Object.assign(macros.known, ours, unread),
        maxExpand: mostExpansions(tex, macros),
        maxSize: 20,
      })
      return namedOf(unread, macros, tex) ?? { html: mathOf(html) }
    } catch (error) {
      const fault = error instanceof Error ? error.message.replace(/^KaTeX parse error: /u, '') : String(error)
      const name = /^Undefined control sequence: (\\\S+)/u.exec(fault)?.[1]
      if (name === undefined || name in unread || Object.keys(unread).length === MOST_NAMED)
        return namedOf(unread, macros, tex) ?? { reason: `Unexpected formula \`${tex}\`, ${EXPECTED}: ${fault}` }
      unread[name] = ''
    }
  }
}

const EXPECTED = 'expected TeX that KaTeX reads'

/** Names all commands that are not read, since authors would mend one after the other. */
function namedOf(unread: Record<string, string>, { known }: PageMacros, tex: string): { reason: string } | null {
  const names = Object.keys(unread)
  for (const name of names) delete known[name]
  if (names.length === 0) return null
  const list = names.map((name) => `\`${name}\``).join(', ')
  return { reason: `Unexpected command${names.length > 1 ? 's' : ''} ${list} in the formula \`${tex}\`, ${EXPECTED}` }
}

function mostExpansions(tex: string, { defined }: PageMacros): number {
  return defined === 0 ? MOST_EXPANSIONS : Math.min(MOST_EXPANSIONS, Math.ceil(MOST_EXPANDED / (defined + tex.length)))
}

/** Chemistry, `\ce{…}` and `\pu{…}`, is a package that adds itself to KaTeX. */
function loadKatex(tex: string): typeof Katex {
  const katex = loadPackage<typeof Katex>('katex')
  if (/\\(?:ce|pu)\b/u.test(tex)) loadPackage('katex/contrib/mhchem')
  return katex
}

/** Over a letter these would be drawn as high as in a line of text. */
const accents: Record<string, string> = { '^': 'ˆ', '~': '˜' }

/** Only the `math` element: KaTeX's wrapper is for its own style sheet, and a style attribute is refused by the policy. */
function mathOf(html: string): string {
  const math = html.slice(html.indexOf('<math'), html.lastIndexOf('</math>') + '</math>'.length)
  const plain = math.replace(/<[a-z][^<>]*>/gu, (tag) => tag.replace(/ style="[^"]*"/gu, ''))
  return drawBars(styleLetters(plain)).replace(
    /<mo>([\^~])<\/mo><\/mover>/gu,
    (_, sign) => `<mo>${accents[sign]}</mo></mover>`,
  )
}
