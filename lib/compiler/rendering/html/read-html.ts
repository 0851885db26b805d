import type { Element, Properties } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toString as plainText } from 'hast-util-to-string'
import type { Html, PhrasingContent } from 'mdast'
import { isPlayed } from '../../../model/notes/file-kinds'
import { blockAnchor } from '../block-id'
import { escapeText } from '../escape-html'
import { loadPackage } from '../load-package'
import { type RenderContext, say, spanOf } from '../render-context'
import { pathOf, urlKind } from '../safe-url'
import { elementOf } from '../syntax/html-names'
import { splitAddress } from '../syntax/wiki-link'
import { attributesOf } from '../write-fragment'
import { authorSchema } from './author-schema'
import { type HtmlPiece, isText, type Tag } from './pair-tags'

/** Reads a link or an image as if Markdown had it. */
type Read = (node: PhrasingContent) => PhrasingContent[]

/**
 * Rewrites an author's HTML with the tags and attributes that a page may have. Everything else becomes text. The result is
 * parsed together with the Markdown around it, and sanitised once more: see `toTree`.
 */
export function readHtml(node: Html, context: RenderContext, read: Read): void {
  const writer = new HtmlWriter(node, context, read)
  node.value = (node.data?.pieces ?? []).map((piece) => writer.write(piece)).join('')
  context.hasHtml = true
  if (/>[^<]*[^<\s]|^[^<]/u.test(node.value)) say(context, `${plainText(fragmentOf(node.value))}\n`)
}

/** A width or height in pixels. */
const size = (value: unknown) => (/^\d{1,5}$/u.test(String(value)) ? Number(value) : undefined)
const VALID_ID = /^[\p{L}\p{N}_.:-]{1,100}$/u

class HtmlWriter {
  /** The enclosing element, such as `video`, whose content is only for browsers that cannot load it. */
  private around: Tag | null = null

  constructor(
    private readonly node: Html,
    private readonly context: RenderContext,
    private readonly read: Read,
  ) {}

  write(piece: HtmlPiece): string {
    if ('text' in piece) return this.around === null ? escapeText(piece.text).replaceAll('&amp;', '&') : ''
    if (!piece.isKept) return isText(piece) ? escapeText(piece.source) : ''
    const element = elementOf(piece.name)!
    if (element === 'loaded') return this.writeLoaded(piece)
    if (piece.isEnd) return `</${piece.partner?.written ?? element}>`
    return piece.name === 'a' ? this.writeAnchor(piece) : this.writeStart(piece, element)
  }

  private writeStart(tag: Tag, tagName: string): string {
    tag.written = tagName
    const properties = propertiesOf(tag)
    const allowed = sanitize({ type: 'element', tagName, properties, children: [] }, ownSchema(tagName)) as Element
    if (tag.name === 'center') allowed.properties.align = 'center'
    return `<${tagName}${this.idOf(properties)}${attributesOf(allowed)}>`
  }

  /** A link without an address is a target for other links. */
  private writeAnchor(tag: Tag): string {
    const properties = propertiesOf(tag)
    const { href } = properties
    const id = this.idOf({ id: properties.id ?? properties.name })
    const kind = typeof href === 'string' ? urlKind(href) : 'unsafe'
    if (typeof href === 'string' && kind === 'local') {
      const { slots, options } = this.context
      const span = spanOf(this.node, options)
      const index = slots.push({ kind: 'link', ...splitAddress(pathOf(href)), text: '', span }) - 1
      tag.written = 'slot'
      return `${id && `<span${id}></span>`}<slot data-index="${index}">`
    }
    if (typeof href === 'string' && kind === 'unsafe')
      this.read({ ...this.place(), type: 'link', url: href, children: [] })
    tag.written = kind === 'external' ? 'a' : 'span'
    const title = typeof properties.title === 'string' ? properties.title : undefined
    return `<${tag.written}${id}${kind === 'external' ? attributesOf({ properties: { href, title } }) : ''}>`
  }

  /** Writes an image as Markdown's would be, and what would be loaded or played as a named link. */
  private writeLoaded(tag: Tag): string {
    const { src, data, alt, title, width, height } = propertiesOf(tag)
    if (tag.isEnd) {
      if (this.around === tag.partner) this.around = null
      return ''
    }
    if (tag.partner !== null) this.around ??= tag
    const url = [src, data].find((value) => typeof value === 'string' && value !== '')
    if (typeof url !== 'string') return ''
    if (tag.name !== 'img' && !(urlKind(url) === 'local' && isPlayed(pathOf(url)))) {
      const words = typeof title === 'string' && title !== '' ? title : nameOf(url)
      return htmlOf(this.read({ ...this.place(), type: 'link', url, children: [{ type: 'text', value: words }] }))
    }
    const image = this.read({
      ...this.place(),
      type: 'image',
      url,
      alt: [alt, title].find((words) => typeof words === 'string') as string | undefined,
    })
    for (const { slot } of image.flatMap((part) =>
      part.type === 'slot' ? { slot: this.context.slots[part.index]! } : [],
    )) {
      if (slot.kind !== 'link') Object.assign(slot, definedOf({ width: size(width), height: size(height) }))
    }
    return htmlOf(image)
  }

  private place() {
    const { position } = this.node
    return position ? { position } : {}
  }

  /** An id that links can lead to, as to a block. Dropped in questions, where it would be a hint that only some can see. */
  private idOf({ id }: Properties): string {
    const { blocks, options, prose } = this.context
    if (prose || typeof id !== 'string' || !VALID_ID.test(id) || blocks.includes(id)) return ''
    blocks.push(id)
    return attributesOf({ properties: { id: blockAnchor(id, options.idPrefix) } })
  }
}

const definedOf = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The parser is loaded when a note has HTML. Most vaults have none. */
const fragmentOf = (html: string) =>
  loadPackage<typeof import('hast-util-from-html')>('hast-util-from-html').fromHtml(html, { fragment: true })

/** A schema for one element alone, whatever surrounds it. */
const ownSchema = (tagName: string) => ({ ...authorSchema, tagNames: [tagName], ancestors: {} })

/** Reads attributes as a browser does. The element makes no difference. */
function propertiesOf({ attributes }: Tag): Properties {
  if (attributes === '') return {}
  const [element] = fragmentOf(`<i${attributes}></i>`).children
  return element?.type === 'element' ? element.properties : {}
}

/** The name of a file, or the address of a site without its scheme. */
function nameOf(url: string): string {
  if (urlKind(url) === 'external') return url.replace(/^(?:https?:)?\/\/(?:www\.)?|[?#].*$/gu, '')
  return pathOf(url).replace(/^.*\//u, '') || url
}

/** Writes what an image or a link was read as: links, slots and text. */
function htmlOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'slot') return `<slot data-index="${node.index}">${htmlOf(node.children)}</slot>`
      if (node.type === 'link')
        return `<a${attributesOf({ properties: { href: node.url } })}>${htmlOf(node.children)}</a>`
      return 'value' in node ? escapeText(node.value) : ''
    })
    .join('')
}
