import type { Nodes, Parents, Text } from 'mdast'
import type { State } from 'mdast-util-to-markdown'
import { isDollarFormula } from '../../source/is-formula'
import { blockIdAtEnd } from './block-id'
import type { Construct } from './construct'

/** The place of a text, as the library gives it to its handlers. */
type Info = Parameters<State['safe']>[1]

/** Escapes running text that would be read as something else, in the cases that depend on more than two characters. */
export const text: Construct = {
  toMarkdown: {
    handlers: {
      text(node: Text, parent: Parents | undefined, state, info) {
        const written = encodeOpening(escapeDollars(node, parent, state.safe(node.value, info), info))
        if (parent?.children.at(-1) === node && blockIdAtEnd.test(node.value)) return escapeCaret(written)
        return state.stack.includes('label') ? encodeBrackets(written) : written
      },
    },
    // Two signs in a row begin a comment, so one of them is escaped.
    unsafe: [
      { character: '%', before: '%' },
      { character: '%', after: '(?=%)' },
    ],
  },
}

/** A caret before the last word would make it a block id. */
const escapeCaret = (written: string) => written.replace(/\^(?=[A-Za-z\d-]{1,100}\s*$)/u, '\\^')

/** The library escapes `[`, but `\[` alone in a line would begin a displayed formula. */
const encodeOpening = (written: string) => written.replace(/^\\\[(?=[ \t]*$)/gmu, '&#x5B;')

/** Within brackets the library escapes `[` and `]`, but `\[ … \]` would be a formula. */
const encodeBrackets = (written: string) => written.replaceAll('\\[', '&#x5B;')

/** Prices stay as they are. If two signs could make a formula, each that could begin one is escaped. */
function escapeDollars(node: Text, parent: Parents | undefined, written: string, { after }: Info): string {
  if (!written.includes('$') || !mayBeFormula(node, parent)) return written
  const escaped = (written + after).replace(/\$(?=\S)/gu, '\\$')
  return escaped.slice(0, escaped.length - after.length)
}

function mayBeFormula(node: Text, parent: Parents | undefined): boolean {
  const isWhole = ['paragraph', 'heading', 'tableCell'].includes(parent?.type ?? 'paragraph')
  if (!isWhole || parent?.children.some((sibling) => sibling !== node && hasDollar(sibling))) return true
  const parts = node.value.split('$')
  return parts.some((inner, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]]
    if (before === undefined || after === undefined) return false
    return inner === '' || isDollarFormula(inner, before.slice(-1), after.charAt(0))
  })
}

const hasDollar = (node: Nodes): boolean =>
  'children' in node
    ? (node.children as Nodes[]).some(hasDollar)
    : node.type === 'maths' || ('value' in node && node.value.includes('$'))
