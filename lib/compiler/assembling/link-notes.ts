import type { NoteSlug, SafeHtml } from '../../model/ids'
import { blockAnchor } from '../markdown/block-id'
import { escapeAttribute, escapeText } from '../markdown/escape-html'
import { anchorOf } from '../markdown/heading-anchor'
import type { Slot } from '../markdown/render'
import type { RuledFinding } from '../note'
import { cutElement, cutSection, prefixIds } from './cut-embed'
import { findByName, type LinkedNote, type VaultImage, type VaultIndex } from './vault-index'

type LinkSlot = Extract<Slot, { kind: 'link' }>
type EmbedSlot = Extract<Slot, { kind: 'embed' }>

/** A fragment with nothing left to fill. */
export interface Linked {
  html: SafeHtml
  /** The notes that it links to or shows, each once, without the note itself. */
  links: NoteSlug[]
  /** Images that it shows, to be copied to the bundle. */
  images: VaultImage[]
  messages: RuledFinding[]
}

/** What a slot comes to: the same, its HTML not yet joined. */
export type Filled = Omit<Linked, 'html'> & { html: string }

/** Notes within notes within notes: a reader has lost the thread by then. */
const deepestEmbed = 3
/** The HTML that a page may take from other notes. */
const longestEmbed = 200_000

/** Fills the places of a fragment and joins its parts. */
export function fillSlots(parts: readonly (string | Slot)[], resolve: (slot: Slot) => Filled): Linked {
  const filled = parts.map((part) => (typeof part === 'string' ? plain(part) : resolve(part)))
  return {
    html: filled.map(({ html }) => html).join('') as SafeHtml,
    links: [...new Set(filled.flatMap(({ links }) => links))],
    images: [...new Set(filled.flatMap(({ images }) => images))],
    messages: filled.flatMap(({ messages }) => messages),
  }
}

const plain = (html: string, messages: RuledFinding[] = []): Filled => ({ html, links: [], images: [], messages })

/**
 * Says what the slots of a note mean in its vault. What a name does not lead to stays as words, with a message: a
 * learner never meets a dead link.
 * @param inPage  whether the fragment is drawn on the note's own page, so that its headings are a `#` away
 */
export function vaultResolver(vault: VaultIndex, from: LinkedNote, inPage: boolean): (slot: Slot) => Filled {
  return new Resolver(vault, from, inPage, [from], { left: longestEmbed, count: 0 }).fill
}

class Resolver {
  constructor(
    private readonly vault: VaultIndex,
    private readonly from: LinkedNote,
    private readonly inPage: boolean,
    /** The notes around this place, the page's own first. */
    private readonly trail: readonly LinkedNote[],
    private readonly budget: { left: number; count: number },
  ) {}

  readonly fill = (slot: Slot): Filled => (slot.kind === 'link' ? this.fillLink(slot) : this.fillEmbed(slot))

  private fillLink(slot: LinkSlot): Filled {
    if (slot.inner === undefined) return this.linkWith(slot)
    const { html, images, messages } = fillSlots(slot.inner, this.fill)
    const link = this.linkWith({ ...slot, text: html })
    return { ...link, images: [...images, ...link.images], messages: [...messages, ...link.messages] }
  }

  private linkWith(slot: LinkSlot): Filled {
    const found = this.find(slot)
    if ('image' in found)
      return { ...plain(`<a href="${assetOf(found.image)}">${slot.text}</a>`), images: [found.image] }
    if ('note' in found) return this.linkTo(found.note, slot, slot.text)
    return plain(`<span class="unlinked">${slot.text}</span>`, [found.message])
  }

  private linkTo(note: LinkedNote, slot: Slot, text: string): Filled {
    const { anchor, messages } = anchorIn(note, slot)
    const isSelf = note === this.trail[0]
    const fragment = anchor === null ? '' : `#${encodeURIComponent(anchor)}`
    const slug = escapeAttribute(note.slug)
    const href = isSelf && this.inPage && fragment ? fragment : `/notes/${encodeURIComponent(note.slug)}${fragment}`
    return {
      html: `<a href="${href}" data-note="${slug}">${text}</a>`,
      links: isSelf ? [] : [note.slug],
      images: [],
      messages,
    }
  }

  private fillEmbed(slot: EmbedSlot): Filled {
    const found = this.find(slot)
    if ('image' in found) return drawImage(found.image, slot)
    if ('message' in found)
      return plain(`<span class="unlinked">${escapeText(slot.alt || slot.target)}</span>`, [found.message])
    const fault = this.embedFault(found.note)
    if (fault === null) return this.embed(found.note, slot)
    const link = this.linkTo(found.note, slot, escapeText(slot.alt || found.note.titles[0] || found.note.slug))
    return { ...link, html: `<p>${link.html}</p>`, messages: [...link.messages, { ...fault, span: slot.span }] }
  }

  private embedFault({ path }: LinkedNote): Omit<RuledFinding, 'span'> | null {
    const mend = 'Learners see a link in its place.'
    if (this.trail.some((note) => note.path === path)) {
      return {
        ruleId: 'embed-cycle',
        reason: `Unexpected \`${path}\` within itself, expected embeds that come to an end`,
        mend,
      }
    }
    if (this.trail.length > deepestEmbed) {
      return {
        ruleId: 'embed-deep',
        reason: `Unexpected embed \`${path}\` at depth ${this.trail.length}, expected at most ${deepestEmbed}`,
        mend,
      }
    }
    if (this.budget.left > 0) return null
    return {
      ruleId: 'embed-deep',
      reason: `Unexpected embed \`${path}\` after ${longestEmbed} characters of other notes, expected less`,
      mend,
    }
  }

  private embed(note: LinkedNote, slot: EmbedSlot): Filled {
    const { anchor, messages } = anchorIn(note, slot)
    const number = ++this.budget.count
    const inner = new Resolver(this.vault, note, false, [...this.trail, note], this.budget)
    const { html, links, images, messages: within } = fillSlots(cut(note.parts, anchor), inner.fill)
    this.budget.left -= html.length
    const source = this.linkTo(note, slot, escapeText(note.titles[0] ?? note.slug))
    // Faults of the other note's links are told there; that it comes round again is this page's concern.
    const again = within
      .filter(({ ruleId }) => ruleId.startsWith('embed-'))
      .map((message) => ({ ...message, span: slot.span }))
    return {
      html: `<section class="embed"><p class="embed-source">${source.html}</p>${prefixIds(html, `embed-${number}-`)}</section>`,
      links: [...source.links, ...links].filter((slug) => slug !== this.trail[0]!.slug),
      images,
      messages: [...messages, ...again],
    }
  }

  private find(slot: Slot): { note: LinkedNote } | { image: VaultImage } | { message: RuledFinding } {
    if (slot.target === '') return { note: this.from }
    const [image, otherImage] = findByName(this.vault.images, slot.target, this.from.path)
    if (image) return otherImage ? { message: ambiguous(slot, [image.path, otherImage.path]) } : { image }
    const [note, otherNote] = findByName(this.vault.notes, slot.target, this.from.path)
    if (note) return otherNote ? { message: ambiguous(slot, [note.path, otherNote.path]) } : { note }
    return { message: unresolved(slot) }
  }
}

const assetOf = ({ asset }: VaultImage) => `/vault/${asset}`

/**
 * The place in a note that a slot names. A heading is known by its words, whatever emoji and marks it has.
 * @returns null where none is named or none is found
 */
export function placeIn(note: LinkedNote, { heading, block }: Pick<Slot, 'heading' | 'block'>): string | null {
  if (block !== null) return note.blocks.includes(block) ? blockAnchor(block) : null
  if (heading === null) return null
  return note.headings.find(({ id, text }) => id === heading || anchorOf(text) === anchorOf(heading))?.id ?? null
}

function anchorIn(note: LinkedNote, slot: Slot): { anchor: string | null; messages: RuledFinding[] } {
  const { heading, block, span } = slot
  const anchor = placeIn(note, slot)
  if (anchor !== null || (heading === null && block === null)) return { anchor, messages: [] }
  const wanted = block === null ? heading! : `^${block}`
  const reason = `Unexpected link to \`${wanted}\`, expected a ${block === null ? 'heading' : 'block id'} of \`${note.path}\``
  const mend = 'Learners are led to the beginning of the note.'
  return { anchor: null, messages: [{ ruleId: 'heading-unresolved', span, reason, mend }] }
}

/** A piece of a note: all of it, a section, or a block. */
function cut(parts: readonly (string | Slot)[], anchor: string | null): (string | Slot)[] {
  if (anchor === null) return [...parts]
  const whole = parts.map((part, index) => (typeof part === 'string' ? part : `\0${index}\0`)).join('')
  const piece = (anchor.startsWith('^') ? cutElement(whole, anchor) : cutSection(whole, anchor)) ?? whole
  return piece.split('\0').map((part, index) => (index % 2 === 0 ? part : parts[Number(part)]!))
}

function drawImage(image: VaultImage, slot: EmbedSlot): Filled {
  const alt = escapeAttribute(slot.alt || image.path.replace(/^.*\/|\.[^.]+$/gu, ''))
  if (image.size === null && !image.path.toLowerCase().endsWith('.svg')) {
    const reason = `Unexpected \`${image.path}\`, expected a PNG, JPEG, GIF, WebP or SVG image that can be read`
    const mend = 'Learners see its words; save the image anew.'
    return plain(`<span class="unlinked">${alt}</span>`, [{ ruleId: 'image-unread', span: slot.span, reason, mend }])
  }
  const { width = image.size?.width, height = image.size && scaled(image.size, slot.width) } = slot
  const size = [width && ` width="${width}"`, height && ` height="${height}"`].filter(Boolean).join('')
  return {
    ...plain(`<img src="${assetOf(image)}" alt="${alt}"${size} loading="lazy" decoding="async">`),
    images: [image],
  }
}

const scaled = ({ width, height }: { width: number; height: number }, shown = width) =>
  Math.round((height * shown) / width)

function unresolved({ target, kind, span }: Slot): RuledFinding {
  const expected = kind === 'link' ? 'the name, path, title or alias of a note' : 'a note or an image of the vault'
  const mend = 'Learners see its words without a link; check the spelling, or write the note.'
  return { ruleId: 'link-unresolved', span, reason: `Unexpected link to \`${target}\`, expected ${expected}`, mend }
}

function ambiguous({ target, span }: Slot, [first, second]: [string, string]): RuledFinding {
  const reason = `Unexpected link to \`${target}\`, which names \`${first}\` and \`${second}\`, expected one`
  const mend = `Link by path, such as \`${first.replace(/\.md$/u, '')}\`; learners see its words without a link.`
  return { ruleId: 'link-ambiguous', span, reason, mend }
}
