import { outlineOf } from '../../model/html-outline'
import { lazily } from '../base/lazily'
import type { Slot } from '../rendering/render'
import { cutClip } from './cut-embed'
import { footnotesOf, withFootnotes } from './embed-footnotes'
import type { LinkedNote } from './vault-index'

type Fragment = readonly (string | Slot)[]

/** All of a note, or a part of it. */
export interface Clip {
  fragment: Fragment
  slots: ReadonlySet<Slot>
}

/** Pieces of a note, whole elements each. A page may show many of one note, so the note is gone through once. */
export class NoteClips {
  private readonly fragment: Fragment
  private readonly outline
  /** Ids of headings that rank with the title. */
  private readonly firsts
  private readonly footnotes
  private readonly known = new Map<string | null, Clip | null>()

  constructor({ fragment, headings }: LinkedNote) {
    this.fragment = fragment
    this.outline = lazily(() =>
      outlineOf(fragment.map((part, i) => (typeof part === 'string' ? part : `\0${i}\0`)).join('')),
    )
    this.firsts = lazily(() => new Set(headings.flatMap(({ id, rank }) => (rank === 1 ? id : []))))
    this.footnotes = lazily(() => footnotesOf(this.outline()))
  }

  /**
   * A section, or a block, with the footnotes that it names.
   * @param anchor  null for all of the note
   * @returns null if the note shows nothing by that anchor
   */
  cut(anchor: string | null): Clip | null {
    const known = this.known.get(anchor)
    if (known !== undefined) return known
    const fragment = anchor === null ? this.fragment : this.fragmentAt(anchor)
    const clip = fragment && { fragment, slots: new Set(fragment.filter((part) => typeof part !== 'string')) }
    this.known.set(anchor, clip)
    return clip
  }

  private fragmentAt(anchor: string): Fragment | null {
    const clip = cutClip(this.outline(), anchor, this.firsts())
    return clip === null ? null : this.fragmentOf(withFootnotes(clip, this.footnotes(), this.textOf))
  }

  private fragmentOf(html: string): Fragment {
    return html.split('\0').map((part, i) => (i % 2 === 0 ? part : this.fragment[Number(part)]!))
  }

  private readonly textOf = (html: string): string =>
    this.fragmentOf(html)
      .map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : ''))
      .join('')
}
