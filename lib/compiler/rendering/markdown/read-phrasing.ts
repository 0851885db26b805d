import type {
  Delete,
  Emphasis,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Strong,
  Text,
} from 'mdast'
import type { Span } from '../../../model/message'
import { isPlayed } from '../../../model/notes/file-kinds'
import { readHtml } from '../html/read-html'
import { type RenderContext, type Slot, say, spanOf } from '../render-context'
import { pathOf, urlKind } from '../safe-url'
import type { Mark, WikiLink } from '../syntax/nodes'
import { readWikiTarget, splitAddress } from '../syntax/wiki-link'
import { linkBareUrls } from './bare-url'
import { type Embed, embedOfImage, embedOfWikiLink, isBlockEmbed, remoteImage, shownAddress, sizedWords } from './embed'
import { readInlineNote } from './inline-note'
import { joinParticles } from './join-particles'
import { readBreak, readCode, readFootnoteReference, readMaths, readTag } from './read-leaf'

/** What a place allows: no link within a link, no block within a line. */
interface Place {
  inLink?: boolean
  /** Whether the paragraph can be cut for the block of an embedded note. */
  embeds?: boolean
}

type Read = PhrasingContent | PhrasingContent[]
type PhrasingReader<Node> = (node: Node, context: RenderContext, place: Place) => Read

/** A reader for each kind of running text that has something to read. */
const readers: { [Type in PhrasingContent['type']]?: PhrasingReader<Extract<PhrasingContent, { type: Type }>> } = {
  text: readText,
  inlineCode: readCode,
  maths: readMaths,
  html: readInlineHtml,
  break: (_, context) => readBreak(context),
  tagMention: readTag,
  wikiLink: readWikiLink,
  image: readImage,
  imageReference: readImageReference,
  link: readLink,
  linkReference: readLinkReference,
  inlineNote: readInlineNote,
  footnoteReference: readFootnoteReference,
  emphasis: readStyled,
  strong: readStyled,
  delete: readStyled,
  mark: readStyled,
}

/** Reads running text. What it gives can be turned into HTML. */
export const readPhrasing = (children: PhrasingContent[], context: RenderContext, place: Place): PhrasingContent[] =>
  children.flatMap((node) => {
    const read = readers[node.type] as PhrasingReader<PhrasingContent> | undefined
    return read ? read(node, context, place) : node
  })

function readInlineHtml(node: Html, context: RenderContext, place: Place): PhrasingContent {
  return /^<br\s*\/?>$/iu.test(node.value) ? readBreak(context) : readMarkup(node, context, place)
}

function readStyled<Node extends Delete | Emphasis | Mark | Strong>(
  node: Node,
  context: RenderContext,
  place: Place,
): Node {
  node.children = readPhrasing(node.children, context, { ...place, embeds: false })
  return node
}

function readLinkReference(node: LinkReference, context: RenderContext, place: Place): PhrasingContent[] {
  return readLink({ ...referredTo(node, context), type: 'link', children: node.children }, context, place)
}

function readImageReference(node: ImageReference, context: RenderContext, place: Place): PhrasingContent[] {
  return readImage({ ...referredTo(node, context), type: 'image', alt: node.alt ?? null }, context, place)
}

/** The address that a reference names: one of this text, or one of the note's page. */
function referredTo(
  { identifier, position }: ImageReference | LinkReference,
  { definitions, options, referred }: RenderContext,
) {
  const { url = '', title } = definitions.get(identifier) ?? options.known?.links.get(identifier) ?? {}
  referred.add(identifier)
  return { url, title: title ?? null, ...(position && { position }) }
}

function readText(node: Text, context: RenderContext, place: Place): PhrasingContent[] {
  if (!place.inLink && node.value.includes('://')) {
    const parts = linkBareUrls(node)
    if (parts.length > 1 || parts[0]?.type === 'link') return readPhrasing(parts, context, place)
  }
  const { before } = context
  say(context, node.value)
  node.value = joinParticles(node.value, before)
  return [node]
}

export function readMarkup(node: Html, context: RenderContext, place: Place): Html {
  readHtml(node, context, (part) => readPhrasing([part], context, place))
  return node
}

function readWikiLink(node: WikiLink, context: RenderContext, place: Place): PhrasingContent[] {
  const target = readWikiTarget(node.value)
  const span = spanOf(node, context.options)
  const shown = shownAddress(target) || node.value
  if (node.embed) return embedSlot(embedOfWikiLink(target, shown, span), context, place)
  const { labels, ...address } = target
  return linkSlot({ ...address, span }, linkWords(labels[0] ?? shown, context), context, place)
}

/** Words that stand in a link. */
const linkWords = (value: string, context: RenderContext) =>
  readPhrasing([{ type: 'text', value }], context, { inLink: true })

function readImage(node: Image, context: RenderContext, place: Place): PhrasingContent[] {
  const span = spanOf(node, context.options)
  const kind = urlKind(node.url)
  if (kind === 'local') return embedSlot(embedOfImage(node, span), context, place)
  const { alt } = sizedWords(node.alt ?? '')
  if (kind === 'unsafe') return refuseUrl(node.url, span, [{ type: 'text', value: alt || node.url }], context, place)
  say(context, alt)
  return addSlot(remoteImage(node, place.inLink === true, span), [], context)
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
  // As in a link, since a bare address would be made a link and refused again.
  return readPhrasing(children, context, { ...place, inLink: true })
}

type LinkAddress = Pick<Slot, 'target' | 'heading' | 'block' | 'span'>

function linkSlot(
  { target, heading, block, span }: LinkAddress,
  children: PhrasingContent[],
  context: RenderContext,
  place: Place,
): PhrasingContent[] {
  if (place.inLink) return children
  return addSlot({ kind: 'link', target, heading, block, text: '', span }, children, context)
}

function embedSlot(slot: Embed, context: RenderContext, place: Place): PhrasingContent[] {
  const words = slot.alt || slot.target
  if ((isBlockEmbed(slot) || isPlayed(slot.target)) && place.inLink)
    return readPhrasing([{ type: 'text', value: words }], context, place)
  if (isBlockEmbed(slot) && !place.embeds) return linkSlot(slot, linkWords(words, context), context, place)
  say(context, slot.alt)
  return addSlot(slot, [], context)
}

function addSlot(slot: Slot, children: PhrasingContent[], { slots }: RenderContext): PhrasingContent[] {
  return [{ type: 'slot', index: slots.push(slot) - 1, children }]
}
