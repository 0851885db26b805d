import { outlineOf } from '../../model/html-outline'
import { lazily } from '../base/lazily'
import type { Slot } from '../rendering/render'
import { cutPiece } from './cut-embed'
import { footnotesOf, withFootnotes } from './embed-footnotes'
import type { LinkedNote } from './vault-index'

type Parts = readonly (string | Slot)[]

/** All of a note, or a part of it. */
export interface Piece {
  parts: Parts
  slots: ReadonlySet<Slot>
}

/** Pieces of a note, whole elements each. A page may show many of one note, so the note is gone through once. */
export class NotePieces {
  private readonly parts: Parts
  private readonly outline
  /** Ids of headings that rank with the title. */
  private readonly firsts
  private readonly footnotes
  private readonly known = new Map<string | null, Piece | null>()

  constructor({ parts, headings }: LinkedNote) {
    this.parts = parts
    this.outline = lazily(() =>
      outlineOf(parts.map((part, i) => (typeof part === 'string' ? part : `\0${i}\0`)).join('')),
    )
    this.firsts = lazily(() => new Set(headings.flatMap(({ id, rank }) => (rank === 1 ? id : []))))
    this.footnotes = lazily(() => footnotesOf(this.outline()))
  }

  /**
   * A section, or a block, with the footnotes that it names.
   * @param anchor  null for all of the note
   * @returns null if the note shows nothing by that anchor
   */
  cut(anchor: string | null): Piece | null {
    const known = this.known.get(anchor)
    if (known !== undefined) return known
    const parts = anchor === null ? this.parts : this.partsAt(anchor)
    const piece = parts && { parts, slots: new Set(parts.filter((part) => typeof part !== 'string')) }
    this.known.set(anchor, piece)
    return piece
  }

  private partsAt(anchor: string): Parts | null {
    const piece = cutPiece(this.outline(), anchor, this.firsts())
    return piece === null ? null : this.partsOf(withFootnotes(piece, this.footnotes(), this.textOf))
  }

  private partsOf(html: string): Parts {
    return html.split('\0').map((part, i) => (i % 2 === 0 ? part : this.parts[Number(part)]!))
  }

  private readonly textOf = (html: string): string =>
    this.partsOf(html)
      .map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : ''))
      .join('')
}
