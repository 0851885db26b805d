import type { Element } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import { formulaWords } from '../drawing/formula-words'
import { anchorOf, withoutOrnament } from '../heading-anchor'
import type { RenderContext } from '../render-context'
import { isMaths } from './finish-maths'

/** Ids of footnotes are made by the library, that of their heading is made unique here. */
export const footnoteLabelId = (context: RenderContext) => `${context.options.idPrefix ?? ''}footnote-label`

/** Gives a heading its id, and adds it to the page's headings. */
export function finishHeading(node: Element, context: RenderContext): void {
  const prefix = context.options.idPrefix ?? ''
  if (node.properties.id === 'footnote-label') node.properties.id = footnoteLabelId(context)
  if (node.properties.id === footnoteLabelId(context)) return
  const first = node.children[0]
  if (first?.type === 'text') first.value = withoutOrnament(first.value)
  const written = plainText(node).replaceAll('\u2060', '').trim()
  const text = headingWords(node).replaceAll('\u2060', '').trim()
  const id = String(node.properties.id ?? prefix + freeAnchor(written, context))
  node.properties.id = id
  const isFirst = node.tagName === 'h1'
  if (isFirst) node.tagName = 'h2'
  context.headings.push({ id, depth: Number(node.tagName.slice(1)) as 2, ...(isFirst && { rank: 1 }), text })
}

/** The words of a heading as plain text, with formulas as a list of headings can show them. */
const headingWords = ({ children }: Element): string =>
  children
    .map((child) => {
      if (child.type !== 'element') return child.type === 'text' ? child.value : ''
      return isMaths(child) ? formulaWords(plainText(child)) : headingWords(child)
    })
    .join('')

function freeAnchor(text: string, { anchors }: RenderContext): string {
  const wanted = anchorOf(text)
  const times = anchors.get(wanted) ?? 0
  anchors.set(wanted, times + 1)
  return times === 0 ? wanted : `${wanted}-${times}`
}
