import { outlineOf } from '../../model/text/html-outline'
import { lazily } from '../base/lazily'
import type { Slot } from '../rendering/render'
import type { SectionStart } from '../rendering/write-fragment'
import { cutClip } from './cut-embed'
import { footnotesOf, withFootnotes } from './embed-footnotes'
import type { Sectioned } from './fill-slots'
import type { LinkedNote } from './vault-index'

/** A note, or a section or block of it. */
export interface Clip extends Sectioned {
  slots: ReadonlySet<Slot>
}

/** The clips of a note. The note is indexed once, because a page may show many of its clips. */
export class NoteClips {
  private readonly note: Sectioned
  /** The anchors of sections, by the part of the fragment that begins them. */
  private readonly anchors: ReadonlyMap<number, string>
  private readonly outline
  /** Ids of headings that rank with the title. */
  private readonly firsts
  private readonly footnotes
  private readonly known = new Map<string | null, Clip | null>()

  constructor({ fragment, sections, headings }: LinkedNote) {
    this.note = { fragment, sections }
    this.anchors = new Map(sections.map(({ part, anchor }) => [part, anchor]))
    this.outline = lazily(() => outlineOf(fragment.map(this.marked).join('')))
    this.firsts = lazily(() => new Set(headings.flatMap(({ id, rank }) => (rank === 1 ? id : []))))
    this.footnotes = lazily(() => footnotesOf(this.outline()))
  }

  /**
   * A section or a block, with the footnotes that it refers to.
   * @param anchor  null for the whole note
   * @returns null if the note's page does not have that anchor
   */
  cut(anchor: string | null): Clip | null {
    const known = this.known.get(anchor)
    if (known !== undefined) return known
    const shown = anchor === null ? this.note : this.cutAt(anchor)
    const clip = shown && { ...shown, slots: new Set(shown.fragment.filter((part) => typeof part !== 'string')) }
    this.known.set(anchor, clip)
    return clip
  }

  private cutAt(anchor: string): Sectioned | null {
    const clip = cutClip(this.outline(), anchor, this.firsts())
    return clip === null ? null : this.unmarked(withFootnotes(clip, this.footnotes(), this.textOf))
  }

  /** A part in the HTML to be cut: a slot becomes its number, and the beginning of a section a mark. */
  private readonly marked = (part: string | Slot, i: number): string =>
    (this.anchors.has(i) ? `\0${SECTION}${i}\0` : '') + (typeof part === 'string' ? part : `\0${i}\0`)

  private unmarked(html: string): Sectioned {
    const fragment: (string | Slot)[] = []
    const sections: SectionStart[] = []
    for (const [i, part] of html.split('\0').entries()) {
      if (i % 2 === 0) fragment.push(part)
      else if (part.startsWith(SECTION))
        sections.push({ anchor: this.anchors.get(Number(part.slice(SECTION.length)))!, part: fragment.length })
      else fragment.push(this.note.fragment[Number(part)]!)
    }
    return { fragment, sections }
  }

  private readonly textOf = (html: string): string =>
    this.unmarked(html)
      .fragment.map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : ''))
      .join('')
}

const SECTION = 'section '
