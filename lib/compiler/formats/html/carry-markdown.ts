import { createHash } from 'node:crypto'
import type { Element, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { type HtmlContext, htmlToMarkdown } from './html-to-markdown'
import { plainTextOf } from './plain-text'
import { type DrawPicture, isPhrasing, portableHtml, writeHtml } from './portable-html'

/** No question is longer, or nested deeper. */
const MAX_MARKUP = 500_000
const MAX_DEPTH = 150

/**
 * Writes Markdown as HTML with its own source in an attribute, so that reading it again gives the same Markdown. A
 * digest of the HTML stands beside the source: if somebody edits the HTML later, the source no longer counts.
 */
export function carryMarkdown(markdown: string, draw?: DrawPicture): { html: string; isPhrasing: boolean } {
  const shown = portableHtml(markdown, draw)
  const inLine = isPhrasing(shown)
  const properties = { dataMarkdown: markdown, dataOf: digest(shown) }
  const carrier = { type: 'element' as const, tagName: inLine ? 'span' : 'div', properties, children: shown }
  return { html: writeHtml([carrier]), isPhrasing: inLine }
}

/** Reads HTML, whether `carryMarkdown` wrote it or another program. */
export function readCarried(html: string, context: HtmlContext): string {
  if (html.trim() === '') return ''
  const plain = plainTextOf(html)
  if (plain !== null) return plain
  if (html.length > MAX_MARKUP || nesting(html) > MAX_DEPTH) {
    context.lose({
      what: `text of ${html.length} characters of HTML`,
      why: 'it is too long or nested too deep to be read',
    })
    return ''
  }
  return readCarriedNodes(fromHtml(html, { fragment: true }).children, context)
}

/** The same for HTML that is already parsed. */
export function readCarriedNodes(nodes: RootContent[], context: HtmlContext): string {
  const said = nodes.filter((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))
  const [only] = said
  if (said.length === 1 && only?.type === 'element' && typeof only.properties.dataMarkdown === 'string') {
    if (only.properties.dataOf !== digest(only.children)) return htmlToMarkdown(only.children, context)
    takeOwnPictures(only, context)
    return only.properties.dataMarkdown
  }
  return htmlToMarkdown(said.length === 0 ? [] : nodes, context)
}

function takeOwnPictures(carrier: Element, { takeOwnPicture }: HtmlContext): void {
  visit(carrier, 'element', ({ tagName, properties: { src, dataPath } }) => {
    if (tagName === 'img' && typeof dataPath === 'string') takeOwnPicture?.(String(src ?? ''), dataPath)
  })
}

/** Of elements and words. White space between them does not count. */
function digest(nodes: readonly RootContent[]): string {
  const shape = (node: RootContent): string => {
    if (node.type === 'text') return node.value
    return node.type === 'element' ? ` <${node.tagName}> ${node.children.map(shape).join('')} <> ` : ''
  }
  const text = nodes.map(shape).join('').replace(/\s+/gu, ' ').trim()
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** An upper bound for how deep elements are nested. */
function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(/<(\/?)[a-z]/gi)) {
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
