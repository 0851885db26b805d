import type { Image, Link, PhrasingContent, Text } from 'mdast'
import type { Tag } from '../../model/ids'
import type { Span } from '../../model/message'
import { linkBareUrls } from './bare-url'
import { readInlineNote } from './inline-note'
import { joinParticles } from './join-particles'
import { type Page, type Slot, say, spanOf } from './page'
import { pathOf, urlKind } from './safe-url'
import type { Maths, TagMention, WikiLink } from './syntax/nodes'
import { readWikiTarget, splitAddress, type WikiTarget } from './syntax/wiki-link'

const imageFile = /\.(?:png|jpe?g|gif|webp|svg)$/iu

/** Whether a slot is a whole note to be shown, and so a block. */
export const isNoteEmbed = (slot: Slot) => slot.kind === 'embed' && !imageFile.test(slot.target)

/** What may not stand at a place: a link within a link, a block within a line. */
interface Place {
  inLink?: boolean
  /** Whether the paragraph can be cut for the block of an embedded note. */
  embeds?: boolean
}

/** Reads running text: what is found goes to the page, what is left is fit to be drawn. */
export function readPhrasing(children: PhrasingContent[], page: Page, place: Place): PhrasingContent[] {
  return children.flatMap((node) => readNode(node, page, place))
}

function readNode(node: PhrasingContent, page: Page, place: Place): PhrasingContent | PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return readText(node, page, place)
    case 'inlineCode':
      say(page, node.value)
      return node
    case 'maths':
      return readMaths(node, page)
    case 'break':
      say(page, '\n')
      return node
    case 'tagMention':
      return readTag(node, page)
    case 'wikiLink':
      return readWikiLink(node, page, place)
    case 'image':
      return readImage(node, page, place)
    case 'imageReference':
    case 'linkReference': {
      const { identifier, position } = node
      const { url = '', title } = page.definitions.get(identifier) ?? page.options.known?.links.get(identifier) ?? {}
      page.referred.add(identifier)
      const meant = { url, title: title ?? null, ...(position && { position }) }
      return node.type === 'linkReference'
        ? readLink({ ...meant, type: 'link', children: node.children }, page, place)
        : readImage({ ...meant, type: 'image', alt: node.alt ?? null }, page, place)
    }
    case 'link':
      return readLink(node, page, place)
    case 'footnoteReference':
      page.referred.add(`^${node.identifier}`)
      page.before = ''
      return node
    case 'inlineNote':
      return readInlineNote(node, page)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
      node.children = readPhrasing(node.children, page, { ...place, embeds: false })
      return node
    default:
      return node
  }
}

function readText(node: Text, page: Page, place: Place): PhrasingContent[] {
  if (/<br\s*\/?>/iu.test(node.value)) {
    return node.value.split(/\s*<br\s*\/?>\s*/iu).flatMap((value, index) => {
      const line = value === '' ? [] : readText({ ...node, value }, page, place)
      if (index > 0) say(page, '\n')
      return index === 0 ? line : [{ type: 'break' as const }, ...line]
    })
  }
  if (!place.inLink && node.value.includes('://')) {
    const parts = linkBareUrls(node)
    if (parts.length > 1 || parts[0]?.type === 'link') return parts.flatMap((part) => readNode(part, page, place))
  }
  const { before } = page
  say(page, node.value)
  node.value = joinParticles(node.value, before)
  return [node]
}

function readMaths(node: Maths, page: Page): PhrasingContent {
  say(page, node.value)
  page.before = ')' // a particle is joined to a formula as to a bracket
  return node
}

function readTag(node: TagMention, page: Page): PhrasingContent {
  const parts = node.value.normalize('NFC').toLowerCase().split('/')
  while (parts.at(-1) === '') parts.pop()
  page.tags.add(parts.join('/') as Tag)
  say(page, `#${node.value}`)
  const path = parts.map(encodeURIComponent).join('/')
  return { type: 'link', url: `/topics/${path}`, children: [{ type: 'text', value: `#${node.value}` }] }
}

function readWikiLink(node: WikiLink, page: Page, place: Place): PhrasingContent[] {
  const { labels, ...address } = readWikiTarget(node.value)
  const span = spanOf(node, page.options)
  const shown = labels[0] ?? (shownAddress(address) || node.value)
  if (!node.embed) {
    return linkSlot(
      { ...address, span },
      readPhrasing([{ type: 'text', value: shown }], page, { inLink: true }),
      page,
      place,
    )
  }
  const size = labels.map((label) => /^(\d{1,5})(?:x(\d{1,5}))?$/u.exec(label)).find((match) => match !== null)
  const alt = labels.find((label) => label !== size?.[0]) ?? ''
  const wanted = { ...(size?.[1] && { width: +size[1] }), ...(size?.[2] && { height: +size[2] }) }
  return embedSlot(
    { kind: 'embed', ...address, ...wanted, alt: alt || (imageFile.test(address.target) ? '' : shown), span },
    page,
    place,
  )
}

const shownAddress = ({ target, heading, block }: Omit<WikiTarget, 'labels'>) =>
  [target, ...(heading?.split('#') ?? []), block].filter(Boolean).join(' › ')

function readImage(node: Image, page: Page, place: Place): PhrasingContent[] {
  const alt = node.alt ?? ''
  const span = spanOf(node, page.options)
  const kind = urlKind(node.url)
  if (kind === 'local') {
    // Obsidian writes an image's size after its words: `![words|300](file.png)`.
    const [, words = '', width, height] = /^(.*?)(?:\|?(?<=^|\|)(\d{1,5})(?:x(\d{1,5}))?)?$/su.exec(alt) ?? []
    const size = { ...(width && { width: +width }), ...(height && { height: +height }) }
    return embedSlot({ kind: 'embed', ...splitAddress(pathOf(node.url)), ...size, alt: words, span }, page, place)
  }
  const words: Text = { type: 'text', value: alt || node.url }
  if (kind === 'unsafe') return refuseUrl(node.url, span, [words], page, place)
  page.messages.push({
    ruleId: 'image-remote',
    span,
    reason: `Unexpected image from another site \`${node.url}\`, expected a file of the vault`,
    mend: 'Save the image beside the note and embed it as `![[name.png]]`; learners see a link until then.',
  })
  return readLink(
    { type: 'link', url: node.url, children: [words], ...(node.position && { position: node.position }) },
    page,
    place,
  )
}

function readLink(node: Link, page: Page, place: Place): PhrasingContent[] {
  const span = spanOf(node, page.options)
  const kind = urlKind(node.url)
  if (kind === 'unsafe') return refuseUrl(node.url, span, node.children, page, place)
  const children = readPhrasing(node.children, page, { inLink: true })
  if (kind === 'local') return linkSlot({ ...splitAddress(pathOf(node.url)), span }, children, page, place)
  if (place.inLink) return children
  return [{ ...node, children }]
}

function refuseUrl(url: string, span: Span, children: PhrasingContent[], page: Page, place: Place): PhrasingContent[] {
  page.messages.push({
    ruleId: 'url-unsafe',
    span,
    reason: `Unexpected address \`${url}\`, expected \`https:\`, \`mailto:\` or a path of the vault`,
    mend: 'Learners see the words without a link; give an address that a browser may open.',
  })
  // Not as text that may be a link: a bare address would come here again.
  return readPhrasing(children, page, { ...place, inLink: true })
}

type LinkAddress = Pick<Slot, 'target' | 'heading' | 'block' | 'span'>

function linkSlot(address: LinkAddress, children: PhrasingContent[], page: Page, place: Place): PhrasingContent[] {
  if (place.inLink) return children
  const { target, heading, block, span } = address
  const index = page.slots.push({ kind: 'link', target, heading, block, text: '', span }) - 1
  return [{ type: 'slot', index, children }]
}

function embedSlot(slot: Extract<Slot, { kind: 'embed' }>, page: Page, place: Place): PhrasingContent[] {
  const { alt, target } = slot
  if (isNoteEmbed(slot) && place.inLink) return readPhrasing([{ type: 'text', value: alt || target }], page, place)
  if (isNoteEmbed(slot) && !place.embeds) {
    return linkSlot(slot, readPhrasing([{ type: 'text', value: alt || target }], page, { inLink: true }), page, place)
  }
  say(page, alt)
  const index = page.slots.push(slot) - 1
  return [{ type: 'slot', index, children: [] }]
}
