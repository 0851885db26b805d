import { isBracketFormula, isDollarFormula } from '../../source/is-formula'
import { FORMULA_BLANK } from '../../source/join-formulas'
import type { Construct } from './construct'
import { enclosedFlow } from './enclosed-flow'
import { enclosedText } from './enclosed-text'
import type { Maths } from './nodes'

/** TeX without its delimiters, with its blank lines restored. */
const bare = (source: string) => {
  const size = /^\$(?!\$)/u.test(source) ? 1 : 2
  return source.trim().slice(size, -size).trim().replace(BLANK, '')
}
const BLANK = new RegExp(`^[ \\t]*${FORMULA_BLANK}$`, 'gmu')

const dollar = {
  token: 'maths',
  open: '$',
  close: '$',
  multiline: false,
  accepts: (source: string, before: string, after: string) => isDollarFormula(source.slice(1, -1), before, after),
} as const
const dollars = { token: 'maths', open: '$$', close: '$$', accepts: (source: string) => bare(source) !== '' } as const
const dollarsBlock = {
  ...dollars,
  blankLines: false,
  accepts: (source: string) => dollars.accepts(source) && !bare(source).includes('$$'),
} as const
const round = {
  token: 'maths',
  open: '\\(',
  close: '\\)',
  multiline: true,
  accepts: (source: string) => isBracketFormula(bare(source), '('),
} as const
const square = {
  token: 'maths',
  open: '\\[',
  close: '\\]',
  accepts: (source: string) => isBracketFormula(bare(source), '['),
} as const
const squareBlock = {
  ...square,
  blankLines: false,
  accepts: (source: string) => square.accepts(source) && !bare(source).includes('\\]'),
} as const

/** `$…$`, `$$…$$`, `\\(…\\)` and `\\[…\\]`. Displayed formulas may also be blocks. */
export const maths: Construct = {
  micromark: {
    text: {
      36: [enclosedText({ ...dollars, multiline: true }), enclosedText(dollar)],
      92: [enclosedText(round), enclosedText({ ...square, multiline: true })],
    },
    flow: { 36: enclosedFlow(dollarsBlock), 92: enclosedFlow(squareBlock) },
  },
  fromMarkdown: {
    enter: {
      maths(token) {
        const source = this.sliceSerialize(token)
        const inText = this.stack.some((node) => ['paragraph', 'heading', 'tableCell'].includes(node.type))
        const open = /^(?:\$\$?|\\[([])/u.exec(source)![0] as Maths['open']
        const display = open === '$$' || open === '\\['
        this.enter({ type: 'maths', value: texOf(bare(source), inText), open, display, inText }, token)
      },
    },
    exit: {
      maths(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: { handlers: { maths: writeMaths } },
}

const CLOSE = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' } as const

function writeMaths({ value, open, inText }: Maths): string {
  if (!inText) return `${open}\n${value}\n${CLOSE[open]}`
  // Spaces separate a dollar sign or a backslash at the ends from the delimiter.
  const pad = open.length > 1 && /^\$|[$\\]$/u.test(value) ? ' ' : ''
  return `${open}${pad}${value}${pad}${CLOSE[open]}`
}

/**
 * Notes that were copied from JSON have doubled backslashes: `$\\exp(x)$`. In TeX that breaks the line, which a formula in
 * running text cannot do. So a doubled backslash before a name is read as one.
 */
function texOf(tex: string, inText: boolean): string {
  return inText && !tex.includes('\\begin') ? tex.replace(/\\\\(?=[A-Za-z])/gu, '\\') : tex
}
