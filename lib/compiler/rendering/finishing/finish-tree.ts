import type { Element, ElementContent, Root } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import { finishCallout } from '../callout'
import { pageWords } from '../page-words'
import type { RenderContext } from '../render-context'
import { finishCode } from './finish-code'
import { finishHeading, footnoteLabelId } from './finish-heading'
import { finishInlineCode } from './finish-inline-code'
import { finishMaths, isMaths } from './finish-maths'
import { scrolling } from './scrolling'

/** Adds what only the compiler may write to the sanitised tree: ids of headings, coloured code, formulas, drawings. */
export function finishTree(tree: Root, context: RenderContext): void {
  tree.children = tree.children.flatMap((child) => (child.type === 'element' ? finish(child, context) : child))
}

type Finisher = (node: Element, context: RenderContext) => void

/** What changes in an element itself, by its name. Its children are finished afterwards. */
const finishers: Readonly<Record<string, Finisher>> = {
  h1: finishHeading,
  h2: finishHeading,
  h3: finishHeading,
  h4: finishHeading,
  h5: finishHeading,
  h6: finishHeading,
  a: finishLink,
  th: finishHeadCell,
  div: finishBox,
  details: finishBox,
  span: finishTaskSign,
  code: finishInlineCode,
  p: finishParagraph,
  section: finishFootnotes,
}

function finish(node: Element, context: RenderContext): ElementContent {
  if (node.tagName === 'pre') return finishPre(node, context)
  if (node.tagName === 'code' && isMaths(node)) return finishMaths(node, context)
  finishers[node.tagName]?.(node, context)
  node.children = finishAll(node.children, context)
  return node.tagName === 'table' ? withIdOf(node, scrolling('div', 'scroll-x', 'table', [node], context)) : node
}

const finishAll = (children: ElementContent[], context: RenderContext): ElementContent[] =>
  children.map((child) => (child.type === 'element' ? finish(child, context) : child))

/** A `pre` of Markdown holds code alone. One that the author wrote as HTML may hold anything. */
function finishPre(node: Element, context: RenderContext): Element {
  const [code, ...others] = node.children
  if (code?.type === 'element' && code.tagName === 'code' && others.length === 0)
    return withIdOf(code, finishCode(node, context))
  return withIdOf(node, scrolling('pre', 'diagram', 'diagram', finishAll(node.children, context), context))
}

/** Moves a block id to the element that replaces the block. */
function withIdOf({ properties }: Element, drawn: Element): Element {
  if (properties.id !== undefined) drawn.properties.id = properties.id
  delete properties.id
  return drawn
}

function finishLink({ properties }: Element, context: RenderContext): void {
  if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [footnoteLabelId(context)]
  if (/^(?:https?:)?\/\//iu.test(String(properties.href))) properties.rel = ['noopener', 'noreferrer']
}

/** `readTable` widens the head to its longest row. The added cells are empty, and head no column. */
function finishHeadCell(node: Element): void {
  if (node.children.length > 0) node.properties.scope = 'col'
  else node.tagName = 'td'
}

function finishBox(node: Element, context: RenderContext): void {
  if (node.properties.dataCallout !== undefined) finishCallout(node, context.lang)
}

function finishTaskSign(node: Element, context: RenderContext): void {
  if (node.properties.role === 'img') node.properties.ariaLabel = pageWords(context.lang).tasks[plainText(node)]
}

/** In a question's text the footnotes are headed by a paragraph. */
function finishParagraph({ properties }: Element, context: RenderContext): void {
  if (properties.id === 'footnote-label') properties.id = footnoteLabelId(context)
}

/** A section is a landmark. A question's text must not add one to the page. */
function finishFootnotes(node: Element, context: RenderContext): void {
  node.properties.ariaLabelledBy = [footnoteLabelId(context)]
  if (!context.prose) return
  node.tagName = 'div'
  node.properties.role = 'group'
}
