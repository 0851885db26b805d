import type { Html, Image, Link, PhrasingContent, Text } from 'mdast'
import type { Tag } from '../../model/ids'
import type { Span } from '../../model/message'
import { linkBareUrls } from './bare-url'
import { readHtml } from './html/read-html'
import { readInlineNote } from './inline-note'
import { joinParticles } from './join-particles'
import { type RenderContext, type Slot, say, spanOf } from './render-context'
import { pathOf, urlKind } from './safe-url'
import type { Maths, TagMention, WikiLink } from './syntax/nodes'
import { readWikiTarget, splitAddress, type WikiTarget } from './syntax/wiki-link'

const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|svg)$/iu

/** Whether a slot is a whole note to be shown, and so a block. */
export const isNoteEmbed = (slot: Slot) => slot.kind === 'embed' && !IMAGE_FILE.test(slot.target)

/** What may not stand at a place: a link within a link, a block within a line. */
interface Place {
  inLink?: boolean
  /** Whether the paragraph can be cut for the block of an embedded note. */
  embeds?: boolean
}

/** Reads running text: what is found goes to the page, what is left is fit to be drawn. */
export function readPhrasing(children: PhrasingContent[], context: RenderContext, place: Place): PhrasingContent[] {
  return children.flatMap((node) => readNode(node, context, place))
}

function readNode(node: PhrasingContent, context: RenderContext, place: Place): PhrasingContent | PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return readText(node, context, place)
    case 'inlineCode':
      say(context, node.value)
      return node
    case 'maths':
      return readMaths(node, context)
    case 'html':
      return /^<br\s*\/?>$/iu.test(node.value) ? readBreak(context) : readMarkup(node, context, place)
    case 'break':
      return readBreak(context)
    case 'tagMention':
      return readTag(node, context)
    case 'wikiLink':
      return readWikiLink(node, context, place)
    case 'image':
      return readImage(node, context, place)
    case 'imageReference':
    case 'linkReference': {
      const { identifier, position } = node
      const { url = '', title } =
        context.definitions.get(identifier) ?? context.options.known?.links.get(identifier) ?? {}
      context.referred.add(identifier)
      const meant = { url, title: title ?? null, ...(position && { position }) }
      return node.type === 'linkReference'
        ? readLink({ ...meant, type: 'link', children: node.children }, context, place)
        : readImage({ ...meant, type: 'image', alt: node.alt ?? null }, context, place)
    }
    case 'link':
      return readLink(node, context, place)
    case 'footnoteReference':
      context.referred.add(`^${node.identifier}`)
      context.before = ''
      return node
    case 'inlineNote':
      return readInlineNote(node, context)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
      node.children = readPhrasing(node.children, context, { ...place, embeds: false })
      return node
    default:
      return node
  }
}

function readText(node: Text, context: RenderContext, place: Place): PhrasingContent[] {
  if (!place.inLink && node.value.includes('://')) {
    const parts = linkBareUrls(node)
    if (parts.length > 1 || parts[0]?.type === 'link') return parts.flatMap((part) => readNode(part, context, place))
  }
  const { before } = context
  say(context, node.value)
  node.value = joinParticles(node.value, before)
  return [node]
}

function readBreak(context: RenderContext): PhrasingContent {
  say(context, '\n')
  return { type: 'break' }
}

export function readMarkup(node: Html, context: RenderContext, place: Place): Html {
  readHtml(node, context, (part) => readPhrasing([part], context, place))
  return node
}

function readMaths(node: Maths, context: RenderContext): PhrasingContent {
  say(context, node.value)
  context.before = ')' // a particle is joined to a formula as to a bracket
  return node
}

function readTag(node: TagMention, context: RenderContext): PhrasingContent {
  const parts = node.value.normalize('NFC').toLowerCase().split('/')
  while (parts.at(-1) === '') parts.pop()
  context.tags.add(parts.join('/') as Tag)
  say(context, `#${node.value}`)
  const path = parts.map(encodeURIComponent).join('/')
  return { type: 'link', url: `/topics/${path}`, children: [{ type: 'text', value: `#${node.value}` }] }
}

function readWikiLink(node: WikiLink, context: RenderContext, place: Place): PhrasingContent[] {
  const { labels, ...address } = readWikiTarget(node.value)
  const span = spanOf(node, context.options)
  const shown = labels[0] ?? (shownAddress(address) || node.value)
  if (!node.embed) {
    return linkSlot(
      { ...address, span },
      readPhrasing([{ type: 'text', value: shown }], context, { inLink: true }),
      context,
      place,
    )
  }
  const size = labels.map((label) => /^(\d{1,5})(?:x(\d{1,5}))?$/u.exec(label)).find((match) => match !== null)
  const alt = labels.find((label) => label !== size?.[0]) ?? ''
  const wanted = { ...(size?.[1] && { width: +size[1] }), ...(size?.[2] && { height: +size[2] }) }
  return embedSlot(
    { kind: 'embed', ...address, ...wanted, alt: alt || (IMAGE_FILE.test(address.target) ? '' : shown), span },
    context,
    place,
  )
}

const shownAddress = ({ target, heading, block }: Omit<WikiTarget, 'labels'>) =>
  [target, ...(heading?.split('#').map(withoutMarks) ?? []), block].filter(Boolean).join(' › ')

/** The words of a heading that is written with its markup: `**bold** words`. */
const withoutMarks = (heading: string) =>
  heading.replace(/\*+|`+|==|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').trim()

function readImage(node: Image, context: RenderContext, place: Place): PhrasingContent[] {
  const { alt, ...size } = sizedWords(node.alt ?? '')
  const span = spanOf(node, context.options)
  const kind = urlKind(node.url)
  if (kind === 'unsafe') return refuseUrl(node.url, span, [{ type: 'text', value: alt || node.url }], context, place)
  if (kind === 'local')
    return embedSlot({ kind: 'embed', ...splitAddress(pathOf(node.url)), ...size, alt, span }, context, place)
  say(context, alt)
  const remote = { target: node.url, heading: null, block: null, ...size, alt, inLink: place.inLink === true, span }
  const index = context.slots.push({ kind: 'remote', ...remote }) - 1
  return [{ type: 'slot', index, children: [] }]
}

/** Obsidian writes an image's size after its words: `![words|300](file.png)`, or in their place. */
function sizedWords(alt: string): { alt: string; width?: number; height?: number } {
  const [, words = '', width, height] = /^(.*?)(?:\|?(?<=^|\|)(\d{1,5})(?:x(\d{1,5}))?)?$/su.exec(alt) ?? []
  return { alt: words, ...(width && { width: +width }), ...(height && { height: +height }) }
}

function readLink(node: Link, context: RenderContext, place: Place): PhrasingContent[] {
  const span = spanOf(node, context.options)
  const kind = urlKind(node.url)
  if (kind === 'unsafe') return refuseUrl(node.url, span, node.children, context, place)
  const children = readPhrasing(node.children, context, { inLink: true })
  if (kind === 'local') return linkSlot({ ...splitAddress(pathOf(node.url)), span }, children, context, place)
  if (place.inLink) return children
  return [{ ...node, children }]
}

function refuseUrl(
  url: string,
  span: Span,
  children: PhrasingContent[],
  context: RenderContext,
  place: Place,
): PhrasingContent[] {
  context.messages.push({
    ruleId: 'url-unsafe',
    span,
    reason: `Unexpected address \`${url}\`, expected \`https:\`, \`mailto:\` or a path of the vault`,
    mend: 'Learners see the words without a link; give an address that a browser may open.',
  })
  // Not as text that may be a link: a bare address would come here again.
  return readPhrasing(children, context, { ...place, inLink: true })
}

type LinkAddress = Pick<Slot, 'target' | 'heading' | 'block' | 'span'>

function linkSlot(
  address: LinkAddress,
  children: PhrasingContent[],
  context: RenderContext,
  place: Place,
): PhrasingContent[] {
  if (place.inLink) return children
  const { target, heading, block, span } = address
  const index = context.slots.push({ kind: 'link', target, heading, block, text: '', span }) - 1
  return [{ type: 'slot', index, children }]
}

function embedSlot(slot: Extract<Slot, { kind: 'embed' }>, context: RenderContext, place: Place): PhrasingContent[] {
  const { alt, target } = slot
  if (isNoteEmbed(slot) && place.inLink) return readPhrasing([{ type: 'text', value: alt || target }], context, place)
  if (isNoteEmbed(slot) && !place.embeds) {
    return linkSlot(
      slot,
      readPhrasing([{ type: 'text', value: alt || target }], context, { inLink: true }),
      context,
      place,
    )
  }
  say(context, alt)
  const index = context.slots.push(slot) - 1
  return [{ type: 'slot', index, children: [] }]
}
