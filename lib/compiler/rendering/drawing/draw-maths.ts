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

/** Commands that KaTeX lacks and pages do not need: formulas are not numbered here, and all packages are loaded. */
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
/** The most expansions of macros in a formula. No formula needs as many. */
const MOST_EXPANSIONS = 500
/** The most characters that an author's macros may expand to: two short macros can multiply each other. */
const MOST_EXPANDED = 20_000
const MOST_NAMED = 10

/**
 * Draws a formula as MathML, which browsers lay out without a style sheet or inline styles (docs/decisions/0008).
 * @param macros  of the page. Those that the formula defines are added
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

/** Names all unknown commands at once, so that an author need not correct one after the other. */
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

/** Commands for chemistry, `\ce{…}` and `\pu{…}`, come with a package that adds itself to KaTeX. */
function loadKatex(tex: string): typeof Katex {
  const katex = loadPackage<typeof Katex>('katex')
  if (/\\(?:ce|pu)\b/u.test(tex)) loadPackage('katex/contrib/mhchem')
  return katex
}

/** As accents these would be drawn as high as in running text. */
const accents: Record<string, string> = { '^': 'ˆ', '~': '˜' }

/** Only the `math` element. KaTeX's wrapper needs its style sheet, and the policy of the pages refuses style attributes. */
function mathOf(html: string): string {
  const math = html.slice(html.indexOf('<math'), html.lastIndexOf('</math>') + '</math>'.length)
  const plain = math.replace(/<[a-z][^<>]*>/gu, (tag) => tag.replace(/ style="[^"]*"/gu, ''))
  return drawBars(styleLetters(plain)).replace(
    /<mo>([\^~])<\/mo><\/mover>/gu,
    (_, sign) => `<mo>${accents[sign]}</mo></mover>`,
  )
}
