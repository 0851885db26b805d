import type { Element, ElementContent, Root, Text } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import type { Raw } from 'mdast-util-to-hast'
import { finishCallout } from './callout'
import { drawDiagram } from './draw-diagram'
import { drawMaths } from './draw-maths'
import { MOST_COLOURED, MOST_LANGUAGES, MOST_LAYOUT, MOST_MATHS } from './drawings'
import { escapeText } from './escape-html'
import { formulaWords } from './formula-words'
import { anchorOf, withoutOrnament } from './heading-anchor'
import { highlightCode } from './highlight-code'
import { pageWords } from './page-words'
import { type RenderContext, spanOf } from './render-context'

type Words = ReturnType<typeof pageWords>

const raw = (value: string): Raw => ({ type: 'raw', value })

/** Puts into the sanitised tree what only the compiler may write: ids of headings, coloured code, formulas, drawings. */
export function finishTree(tree: Root, context: RenderContext): void {
  tree.children = tree.children.flatMap((child) => (child.type === 'element' ? finish(child, context) : child))
}

function finish(node: Element, context: RenderContext): ElementContent {
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      nameHeading(node, context)
      break
    case 'pre':
      return finishPre(node, context)
    case 'code':
      if (isMaths(node)) return finishMaths(node, context)
      break
    case 'a':
      finishAnchor(node, context)
      break
    case 'th':
      // A head that grew with its rows has cells without a name.
      if (node.children.length > 0) node.properties.scope = 'col'
      else node.tagName = 'td'
      break
    case 'div':
    case 'details':
      if (node.properties.dataCallout !== undefined) finishCallout(node, context.lang)
      break
    case 'span':
      if (node.properties.role === 'img') node.properties.ariaLabel = pageWords(context.lang).tasks[plainText(node)]
      break
    case 'p':
      if (node.properties.id === 'footnote-label') node.properties.id = labelId(context)
      break
    case 'section':
      node.properties.ariaLabelledBy = [labelId(context)]
      if (context.prose) Object.assign(node, { tagName: 'div', properties: { ...node.properties, role: 'group' } })
      break
    default:
  }
  node.children = node.children.map((child) => (child.type === 'element' ? finish(child, context) : child))
  return node.tagName === 'table' ? withIdOf(node, scrolling('div', 'scroll-x', 'table', [node], context)) : node
}

/** HTML's `pre` may hold anything. That of Markdown holds code. */
function finishPre(node: Element, context: RenderContext): Element {
  const [code, ...others] = node.children
  if (code?.type === 'element' && code.tagName === 'code' && others.length === 0)
    return withIdOf(code, finishCode(node, context))
  const children = node.children.map((child) => (child.type === 'element' ? finish(child, context) : child))
  return withIdOf(node, scrolling('pre', 'diagram', 'diagram', children, context))
}

/** A block id goes to all that is drawn for the block. */
function withIdOf({ properties }: Element, drawn: Element): Element {
  if (properties.id !== undefined) drawn.properties.id = properties.id
  delete properties.id
  return drawn
}

/** Of what is over the footnotes. */
const labelId = (context: RenderContext) => `${context.options.idPrefix ?? ''}footnote-label`

/** Adds to a count, and gives it. */
function count(counts: Map<string, number>, name: string, amount = 1): number {
  const sum = (counts.get(name) ?? 0) + amount
  counts.set(name, sum)
  return sum
}

const isMaths = ({ properties }: Element) => String(properties.className ?? '').startsWith('maths-')

/** An element that may be wider than a phone: reached by keyboard, and named, so that it can be scrolled there. */
function scrolling(
  tagName: string,
  className: string,
  word: keyof Omit<Words, 'back' | 'tasks'>,
  children: Element['children'],
  context: RenderContext,
): Element {
  const number = count(context.counts, word)
  const label = `${pageWords(context.lang)[word]} ${number}`
  // A region is a landmark: a question's, or one for each formula, would hide the page's own.
  const role = context.prose || word === 'formula' ? 'group' : 'region'
  return {
    type: 'element',
    tagName,
    properties: { className: [className], tabIndex: 0, role, ariaLabel: label },
    children,
  }
}

function nameHeading(node: Element, context: RenderContext): void {
  const prefix = context.options.idPrefix ?? ''
  if (node.properties.id === 'footnote-label') node.properties.id = labelId(context)
  if (node.properties.id === labelId(context)) return
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

/** A heading's words. Those of formulas are for lists, where nothing is drawn. */
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

function finishAnchor(node: Element, context: RenderContext): void {
  const { href, ariaDescribedBy } = node.properties
  if (ariaDescribedBy !== undefined) node.properties.ariaDescribedBy = [labelId(context)]
  if (/^(?:https?:)?\/\//iu.test(String(href))) node.properties.rel = ['noopener', 'noreferrer']
}

/** A fence without a language is a diagram of arrows and boxes: its columns are kept, and nothing is coloured. */
function finishCode(node: Element, context: RenderContext): Element {
  const code = node.children[0] as Element
  const source = plainText(code).replace(/\n$/u, '')
  const language = /^language-(.+)$/u.exec(String(code.properties.className ?? ''))?.[1]?.toLowerCase()
  const text: Text = { type: 'text', value: source }
  if (language === undefined || language === 'text') return scrolling('pre', 'diagram', 'diagram', [text], context)
  if (language === 'mermaid') return finishDiagram(node, source, context)
  const coloured = mayColour(source, language, context) ? highlightCode(source, language) : null
  const shown: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [`language-${language}`] },
    children: [coloured === null ? text : raw(coloured)],
  }
  const block = scrolling('pre', 'code', 'code', [shown], context)
  block.properties.ariaLabel += ` (${language})`
  return block
}

/** Loading a language takes longer than colouring a page of it. */
function mayColour(source: string, language: string, context: RenderContext): boolean {
  const isNew = count(context.spent, `code in ${language}`) === 1
  const languages = count(context.spent, 'languages', isNew ? 1 : 0)
  return count(context.spent, 'coloured', source.length) <= MOST_COLOURED && languages <= MOST_LANGUAGES
}

function finishDiagram(node: Element, source: string, context: RenderContext): Element {
  const number = count(context.counts, 'drawing')
  // Layout takes time that grows with the square of a diagram, so a page has that much to spend.
  const spent = count(context.spent, 'layout', source.length ** 2)
  const drawn =
    spent > MOST_LAYOUT
      ? { fault: 'it is too large' }
      : drawDiagram(source, `${context.options.idPrefix ?? ''}drawing-${number}-`)
  if ('svg' in drawn) return scrolling('figure', 'drawing', 'diagram', [raw(drawn.svg)], context)
  context.messages.push({
    ruleId: 'diagram-undrawn',
    span: spanOf(node as never, context.options),
    reason: `Unexpected Mermaid diagram that cannot be drawn (${drawn.fault}), expected a flowchart, sequence, state, class or entity diagram`,
    mend: 'Learners see its source until it is mended.',
  })
  return scrolling('pre', 'diagram', 'diagram', [{ type: 'text', value: source }], context)
}

function finishMaths(node: Element, context: RenderContext): ElementContent {
  const tex = plainText(node)
  const display = node.properties.className?.toString() === 'maths-display'
  const drawn = drawAffordable(tex, display, context)
  if ('html' in drawn) return framed(drawn.html, display, context)
  if (drawn.reason !== null)
    context.messages.push({
      ruleId: 'formula-unread',
      span: spanOf(node as never, context.options),
      reason: drawn.reason,
      mend: 'Learners see its source until it is mended; write `\\$` if the dollar sign is money.',
    })
  return raw(`<code>${escapeText(tex)}</code>`)
}

/** @returns a `reason` that is null if it was told before: what follows the one that was too much is too much, too */
function drawAffordable(
  tex: string,
  display: boolean,
  { spent, macros }: RenderContext,
): { html: string } | { reason: string | null } {
  if ((spent.get('maths') ?? 0) > MOST_MATHS) return { reason: null }
  const drawn = drawMaths(tex, display, macros)
  const sum = count(spent, 'maths', tex.length + ('html' in drawn ? drawn.html.length : 0))
  if (sum <= MOST_MATHS) return drawn
  const reason = `Unexpected formulas that come to more than ${MOST_MATHS} characters of MathML, expected fewer`
  return { reason: `${reason}; this one and those below it are shown as their source` }
}

/** Characters that fit into a line of a phone. */
const LINE = 24

/** A formula that may be wider than a phone is put into an element that scrolls. */
function framed(html: string, display: boolean, context: RenderContext): ElementContent {
  if (display) return scrolling('span', 'formula', 'formula', [raw(html)], context)
  const shown = html.slice(0, html.indexOf('<annotation')).replace(/<[^>]*>|&[^;]*;/gu, '')
  return shown.length <= LINE ? raw(html) : scrolling('span', 'formula-line', 'formula', [raw(html)], context)
}
