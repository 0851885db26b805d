import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { languageOf } from '../../base/language'
import { type Rendered, renderInline } from '../../rendering/render'
import { fenceBlocks } from '../../source/fence-blocks'
import { escapeText, tag } from '../files/xml'

/** What the HTML of every reader of QTI and Anki knows. Other elements give their content. */
const KEPT = new Set(
  'a b blockquote br code dd div dl dt em h3 h4 h5 h6 hr i kbd li ol p pre q samp strong sub sup table tbody td th thead tr'.split(
    ' ',
  ),
)
/** A word of HTML5 that older readers lack, and what comes near it. */
const STAND_INS: Record<string, string> = { mark: 'b', section: 'div', h1: 'h3', h2: 'h3' }
const BLOCKS = new Set('blockquote dl div h3 h4 h5 h6 hr ol p pre table ul'.split(' '))

/** Gives a picture, by the name that a text has for it, its address where the HTML goes, and its path in the vault. */
export type DrawPicture = (name: string) => { src: string; path: string } | null

/**
 * Renders Markdown as HTML that stands alone: no classes, scripts, ids or links into the vault, and well formed as XML.
 * @param draw  without it, or where it gives null, a picture is shown as its words
 */
export function portableHtml(markdown: string, draw: DrawPicture = () => null): ElementContent[] {
  const { fragment } = renderInline(withoutDiagrams(markdown), { firstLine: 1, lang: languageOf(markdown, 'ko') })
  return fromHtml(fragment.map((part) => shownPart(part, draw)).join(''), { fragment: true }).children.flatMap(portable)
}

/** Makes diagrams plain code, so that their source is shown: a drawing would need the page's style sheet. */
function withoutDiagrams(markdown: string): string {
  const lines = markdown.split('\n')
  for (const { fence, start } of fenceBlocks(lines)) {
    const opening = lines[start]!
    const info = opening.indexOf(fence.marker) + fence.marker.length
    if (/^\s*mermaid\b/u.test(fence.info)) lines[start] = opening.slice(0, info)
  }
  return lines.join('\n')
}

function shownPart(part: Rendered['fragment'][number], draw: DrawPicture): string {
  if (typeof part === 'string') return part
  if (part.kind === 'link') return part.text
  const words = part.alt || part.target
  const drawn = draw(part.target)
  return drawn === null ? escapeText(words) : tag('img', { src: drawn.src, alt: words, 'data-path': drawn.path })
}

function portable(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  if (node.tagName === 'math' || (node.tagName === 'img' && node.properties.dataPath !== undefined)) return [node]
  const children = node.children.flatMap(portable)
  const tagName = STAND_INS[node.tagName] ?? node.tagName
  if (tagName === 'ul' || KEPT.has(tagName)) {
    const properties = keptProperties(tagName, node)
    const isEmptyLink = tagName === 'a' && properties.href === undefined
    return isEmptyLink ? children : [{ type: 'element', tagName, properties, children }]
  }
  return children
}

function keptProperties(tagName: string, { properties }: Element): Element['properties'] {
  const href = String(properties.href ?? '')
  if (tagName === 'a' && /^(?:https?:|mailto:)/i.test(href)) return { href }
  return tagName === 'ol' && properties.start !== undefined ? { start: properties.start } : {}
}

/** Whether it may stand where only a sentence can. */
export const isPhrasing = (nodes: readonly RootContent[]): boolean =>
  nodes.every((node) => node.type !== 'element' || (!BLOCKS.has(node.tagName) && isPhrasing(node.children)))

/** Elements of HTML that are never closed. */
const VOID = new Set(['br', 'hr', 'img'])

/** Writes HTML that is well formed as XML too. */
export function writeHtml(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? writeElement(node) : node.type === 'text' ? escapeText(node.value) : ''))
    .join('')
}

function writeElement({ tagName, properties, children }: Element): string {
  const attributes = Object.entries(properties).flatMap(([name, value]) =>
    value === null || value === undefined || value === false || name === 'className' || name === 'style'
      ? []
      : [[ATTRIBUTES[name] ?? name, String(value)]],
  )
  const content = writeHtml(children)
  if (content !== '' || VOID.has(tagName)) return tag(tagName, Object.fromEntries(attributes), content)
  return tag(tagName, Object.fromEntries(attributes)).replace(/\/>$/, `></${tagName}>`)
}

const ATTRIBUTES: Record<string, string> = { dataMarkdown: 'data-markdown', dataOf: 'data-of', dataPath: 'data-path' }
