import type { Lang } from '../../model/ids'
import type { StageFinding } from '../base/finding'
import { escapeAttribute, escapeText } from '../rendering/escape-html'
import { isBlockEmbed } from '../rendering/markdown/embed'
import type { Slot } from '../rendering/render'
import { embedFile, linkFile } from './draw-attachment'
import { assetOf, drawImage } from './draw-image'
import { drawRemote } from './draw-remote'
import { type Filled, fillSlots, frameSections, plain, type Sectioned } from './fill-slots'
import { findTarget, type Target } from './find-target'
import { ambiguous, type EmbedFault, placeUnresolved, tooDeep, tooLong, withinItself } from './link-findings'
import { type Clip, NoteClips } from './note-clips'
import { anchorIn } from './place-in-note'
import type { LinkedNote, VaultIndex } from './vault-index'

type LinkSlot = Extract<Slot, { kind: 'link' }>
type EmbedSlot = Extract<Slot, { kind: 'embed' }>

/** Levels of notes within notes. Deeper ones would confuse readers. */
const DEEPEST_EMBED = 3
/** Characters of HTML that a page may take from other notes. */
const LONGEST_EMBED = 200_000

/**
 * Resolves the slots of a note in its vault. A link that leads nowhere stays as words, with a message: learners never see
 * a dead link.
 * @param inPage  whether the fragment is drawn on the note's own page, so that its headings are a `#` away
 * @param lang  in which the page names what the compiler adds
 */
export function vaultResolver(
  vault: VaultIndex,
  from: LinkedNote,
  inPage: boolean,
  lang: Lang,
): (slot: Slot) => Filled {
  return new Resolver(vault, from, inPage, [], {
    page: from,
    lang,
    left: LONGEST_EMBED,
    count: 0,
    clips: new Map(),
    told: new Set(),
  }).fill
}

/** State that all embeds of a page share. */
interface Shared {
  /** Ambiguous names for which there is already a message. */
  told: Set<string>
  /** The note of the page. */
  page: LinkedNote
  lang: Lang
  /** How many characters of HTML it may still take. */
  left: number
  count: number
  clips: Map<LinkedNote, NoteClips>
}

class Resolver {
  constructor(
    private readonly vault: VaultIndex,
    private readonly from: LinkedNote,
    private readonly inPage: boolean,
    /** The embeds around this place, the page's own first, and the notes that they are in. */
    private readonly trail: readonly { note: LinkedNote; slot: EmbedSlot }[],
    private readonly shared: Shared,
  ) {}

  readonly fill = (slot: Slot): Filled => {
    if (slot.kind === 'remote') return plain(drawRemote(slot, this.vault.showsRemoteImages))
    return slot.kind === 'link' ? this.fillLink(slot) : this.fillEmbed(slot)
  }

  private fillLink(slot: LinkSlot): Filled {
    if (slot.inner === undefined) return this.linkWith(slot)
    const { html, assets, messages } = fillSlots({ fragment: slot.inner, sections: [] }, this.fill)
    const link = this.linkWith({ ...slot, text: html })
    return { ...link, assets: [...assets, ...link.assets], messages: [...messages, ...link.messages] }
  }

  private linkWith(slot: LinkSlot): Filled {
    const found = this.find(slot)
    if ('image' in found)
      return {
        ...plain(`<a href="${assetOf(found.image)}">${slot.text}</a>`, found.advice),
        assets: [found.image.asset],
      }
    if ('served' in found) {
      const { served, advice } = found
      return { ...plain(linkFile(served, slot, slot.text, this.shared.lang), advice), assets: [served.asset] }
    }
    if ('note' in found) return withMessages(this.linkTo(found.note, slot, slot.text), found.advice)
    return plain(`<span class="unlinked">${slot.text}</span>`, [found.message])
  }

  private linkTo(note: LinkedNote, slot: Slot, text: string): Filled {
    const { anchor, messages } = anchorIn(note, slot)
    const isSelf = note === this.shared.page
    const fragment = anchor ? `#${encodeURIComponent(anchor)}` : ''
    const slug = escapeAttribute(note.slug)
    const href = isSelf && this.inPage && fragment ? fragment : `/notes/${encodeURIComponent(note.slug)}${fragment}`
    return {
      html: `<a href="${href}" data-note="${slug}">${text}</a>`,
      links: isSelf ? [] : [note.slug],
      assets: [],
      messages,
    }
  }

  private fillEmbed(slot: EmbedSlot): Filled {
    const found = this.find(slot)
    if ('image' in found) return withMessages(drawImage(found.image, slot), found.advice)
    if ('served' in found) {
      const html = embedFile(found.served, slot, this.shared.lang)
      return { ...plain(isBlockEmbed(slot) ? `<p>${html}</p>` : html, found.advice), assets: [found.served.asset] }
    }
    if ('message' in found)
      return plain(`<span class="unlinked">${escapeText(slot.alt || slot.target)}</span>`, [found.message])
    const { note } = found
    const { anchor, messages } = anchorIn(note, slot)
    if (!isBlockEmbed(slot)) return this.linkTo(note, slot, escapeText(slot.alt || note.titles[0] || note.slug))
    const fault = this.embedFault(note, anchor, slot)
    if (fault !== null) return withMessages(this.linkInstead(note, slot, fault), found.advice)
    const clip = this.cut(note, anchor)
    const lacking = clip === null ? [placeUnresolved(note, slot)] : []
    return this.embed(note, clip ?? note, slot, [...found.advice, ...messages, ...lacking])
  }

  private linkInstead(note: LinkedNote, slot: EmbedSlot, fault: EmbedFault): Filled {
    const link = this.linkTo(note, slot, escapeText(slot.alt || note.titles[0] || note.slug))
    return { ...link, html: `<p>${link.html}</p>`, messages: [...link.messages, { ...fault, span: slot.span }] }
  }

  private embedFault(note: LinkedNote, anchor: string | null, slot: EmbedSlot): EmbedFault | null {
    if (this.comesRound(note, anchor, slot)) return withinItself(note.path)
    const depth = this.trail.length + 1
    if (depth > DEEPEST_EMBED) return tooDeep(note.path, depth, DEEPEST_EMBED)
    return this.shared.left > 0 ? null : tooLong(note.path, LONGEST_EMBED)
  }

  /** Whether a clip contains this embed, or one around it. Only the notes around it can, so only they are cut. */
  private comesRound(note: LinkedNote, anchor: string | null, slot: EmbedSlot): boolean {
    const own = [...this.trail, { note: this.from, slot }].filter((around) => around.note === note)
    if (own.length === 0) return false
    // A question belongs to its note, but not to the text that would be shown.
    if (!anchor && note === this.shared.page) return true
    return own.some((around) => this.cut(note, anchor)?.slots.has(around.slot))
  }

  private embed(note: LinkedNote, shown: Sectioned, slot: EmbedSlot, messages: StageFinding[]): Filled {
    const number = ++this.shared.count
    const inner = new Resolver(this.vault, note, false, [...this.trail, { note: this.from, slot }], this.shared)
    const { html, sections, links, assets, messages: within } = fillSlots(shown, inner.fill)
    this.shared.left -= html.length
    const source = this.linkTo(note, slot, escapeText(note.titles[0] ?? note.slug))
    // Messages about the other note's links are given there. Only those about embeds concern this page.
    const again = within
      .filter(({ ruleId }) => ruleId.startsWith('embed-'))
      .map((message) => ({ ...message, span: slot.span }))
    const framed = frameSections(sections, `<section class="embed"><p class="embed-source">${source.html}</p>`, number)
    return {
      html: framed.map((section) => section.html).join(''),
      sections: framed,
      links: [...source.links, ...links].filter((slug) => slug !== this.shared.page.slug),
      assets,
      messages: [...messages, ...again],
    }
  }

  private cut(note: LinkedNote, anchor: string | null): Clip | null {
    const clips = this.shared.clips.get(note) ?? new NoteClips(note)
    this.shared.clips.set(note, clips)
    return clips.cut(anchor || null)
  }

  private find(slot: Slot): Found {
    const found = findTarget(this.vault, this.from, slot)
    return 'message' in found ? found : { ...found, advice: this.adviseOn(slot, found) }
  }

  private adviseOn(slot: Slot, { path, other }: Target): StageFinding[] {
    const { told } = this.shared
    if (other === undefined || told.has(slot.target)) return []
    told.add(slot.target)
    return [ambiguous(slot, [path, other])]
  }
}

/** What a name leads to. If it is ambiguous, there is advice, once for each page. */
type Found = (Target & { advice: StageFinding[] }) | { message: StageFinding }

const withMessages = (filled: Filled, messages: readonly StageFinding[]): Filled => ({
  ...filled,
  messages: [...messages, ...filled.messages],
})
