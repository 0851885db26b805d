import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { languageOf } from '../../base/language'
import { type Rendered, renderInline } from '../../rendering/render'
import { fenceBlocks } from '../../source/fence-blocks'
import { escapeXml, tag } from '../files/xml'

/** The elements that every reader of QTI and Anki knows. Others are replaced by their content. */
const KEPT = new Set(
  'a b blockquote br code dd div dl dt em h3 h4 h5 h6 hr i kbd li ol p pre q samp strong sub sup table tbody td th thead tr'.split(
    ' ',
  ),
)
/** HTML5 elements that older readers do not know, and their replacements. */
const STAND_INS: Record<string, string> = { mark: 'b', section: 'div', h1: 'h3', h2: 'h3' }
const BLOCKS = new Set('blockquote dl div h3 h4 h5 h6 hr ol p pre table ul'.split(' '))

/** Finds a picture by the name that a text uses: its address for the HTML, and its path in the vault. */
export type DrawPicture = (name: string) => { src: string; path: string } | null

/**
 * Renders Markdown as self-contained HTML: no classes, scripts, ids or links into the vault, and well formed as XML.
 * @param draw  without it, or if it returns null, a picture is replaced by its words
 */
export function portableHtml(markdown: string, draw: DrawPicture = () => null): ElementContent[] {
  const { fragment } = renderInline(withoutDiagrams(markdown), { firstLine: 1, lang: languageOf(markdown, 'ko') })
  return fromHtml(fragment.map((part) => shownPart(part, draw)).join(''), { fragment: true }).children.flatMap(portable)
}

/** Turns diagrams into plain code that shows their source: a drawing would need the style sheet of our pages. */
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
  if (part.kind === 'remote') return part.inLink ? escapeXml(words) : tag('a', { href: part.target }, escapeXml(words))
  const drawn = draw(part.target)
  return drawn === null ? escapeXml(words) : tag('img', { src: drawn.src, alt: words, 'data-path': drawn.path })
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

/** Whether it is allowed where HTML allows only phrasing content, as in a paragraph. */
export const isPhrasing = (nodes: readonly RootContent[]): boolean =>
  nodes.every((node) => node.type !== 'element' || (!BLOCKS.has(node.tagName) && isPhrasing(node.children)))

/** Elements of HTML that are never closed. */
const VOID = new Set(['br', 'hr', 'img'])

/** Writes HTML that is also well formed as XML. */
export function writeHtml(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? writeElement(node) : node.type === 'text' ? escapeXml(node.value) : ''))
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
