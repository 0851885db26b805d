import type { Slot } from '../markdown/render'
import { cutPiece } from './cut-embed'
import { footnotesOf, withFootnotes } from './embed-footnotes'
import { outlineOf } from './html-outline'
import { lazily } from './lazily'
import type { LinkedNote } from './vault-index'

type Parts = readonly (string | Slot)[]

/** Pieces of a note, whole elements each. A page may show many of one note, so the note is gone through once. */
export class NotePieces {
  private readonly parts: Parts
  private readonly outline
  private readonly footnotes

  constructor({ parts }: LinkedNote) {
    this.parts = parts
    this.outline = lazily(() =>
      outlineOf(parts.map((part, i) => (typeof part === 'string' ? part : `\0${i}\0`)).join('')),
    )
    this.footnotes = lazily(() => footnotesOf(this.outline()))
  }

  /**
   * A section, or a block, with the footnotes that it names.
   * @param anchor  null for all of the note
   * @returns null if the note shows nothing by that anchor
   */
  cut(anchor: string | null): Parts | null {
    if (anchor === null) return this.parts
    const piece = cutPiece(this.outline(), anchor)
    if (piece === null) return null
    return this.partsOf(withFootnotes(piece, this.footnotes(), this.textOf))
  }

  private partsOf(html: string): Parts {
    return html.split('\0').map((part, i) => (i % 2 === 0 ? part : this.parts[Number(part)]!))
  }

  private readonly textOf = (html: string): string =>
    this.partsOf(html)
      .map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : ''))
      .join('')
}
