import type { Lang, SafeHtml } from '../../model/ids'
import type { StageFinding } from '../base/finding'
import { type Filled, fillSlots, type Linked, type Sectioned } from '../linking/fill-slots'
import { vaultResolver } from '../linking/link-notes'
import type { LinkedNote, VaultIndex } from '../linking/vault-index'
import type { Slot } from '../rendering/render'
import type { Fragment } from './compiled-note'

/** Fills the texts of one page, and knows what all of them needed. */
export class PageFiller {
  private readonly filled: Linked[] = []
  private readonly besideBody: (slot: Slot) => Filled

  /** @param note  the note of the page, as the index has it */
  constructor(
    private readonly index: VaultIndex,
    private readonly note: LinkedNote,
    private readonly lang: Lang,
  ) {
    this.besideBody = vaultResolver(index, note, false, lang)
  }

  /** The text of the note. */
  fillBody(body: Sectioned): Linked {
    return this.fill(body, vaultResolver(this.index, this.note, true, this.lang))
  }

  /** Any other text: of a question, of an exam, the cover. */
  fillText = (fragment: Fragment): SafeHtml => this.fill({ fragment, sections: [] }, this.besideBody).html

  /** The names of the files that the texts show or link to. */
  get assets(): string[] {
    return [...new Set(this.filled.flatMap(({ assets }) => assets))]
  }

  get messages(): StageFinding[] {
    return this.filled.flatMap(({ messages }) => messages)
  }

  private fill(text: Sectioned, resolve: (slot: Slot) => Filled): Linked {
    const one = fillSlots(text, resolve)
    this.filled.push(one)
    return one
  }
}
