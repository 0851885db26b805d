import type { NoteSlug, SafeHtml } from '../../model/ids'
import { prefixIds } from '../../model/text/html-outline'
import type { StageFinding } from '../base/finding'
import type { Slot } from '../rendering/render'
import type { WrittenFragment } from '../rendering/write-fragment'

/** A fragment with all slots filled. */
export interface Linked {
  html: SafeHtml
  /** The same HTML, in sections. */
  sections: readonly SectionHtml[]
  /** The notes that it links to or shows, each once, without the note itself. */
  links: NoteSlug[]
  /** The names of the files that it shows or links to, to be kept beside the bundle. */
  assets: string[]
  messages: StageFinding[]
}

/** HTML from after the opening tag of a heading to after that of the next one. */
export interface SectionHtml {
  /** The id of the heading; empty for what stands before the first one. */
  anchor: string
  html: string
}

/** What fills a slot, with its HTML not yet joined. Sections are unset if it has no heading. */
export type Filled = Omit<Linked, 'html' | 'sections'> & { html: string; sections?: readonly SectionHtml[] }

/** A fragment, and where its sections begin. */
export type Sectioned = { [Field in keyof WrittenFragment]: Readonly<WrittenFragment[Field]> }

/** Fills the slots of a fragment and joins its parts. */
export function fillSlots({ fragment, sections }: Sectioned, resolve: (slot: Slot) => Filled): Linked {
  const filled = fragment.map((part) => (typeof part === 'string' ? plain(part) : resolve(part)))
  return {
    html: filled.map(({ html }) => html).join('') as SafeHtml,
    sections: joinSections(filled, sections),
    links: [...new Set(filled.flatMap(({ links }) => links))],
    assets: [...new Set(filled.flatMap(({ assets }) => assets))],
    messages: filled.flatMap(({ messages }) => messages),
  }
}

export const plain = (html: string, messages: StageFinding[] = []): Filled => ({
  html,
  links: [],
  assets: [],
  messages,
})

function joinSections(filled: readonly Filled[], starts: Sectioned['sections']): SectionHtml[] {
  const anchors = new Map(starts.map(({ part, anchor }) => [part, anchor]))
  let current: SectionHtml = { anchor: '', html: '' }
  const joined = [current]
  const begin = (section: SectionHtml) => {
    current = section
    joined.push(section)
  }
  for (const [i, { html, sections }] of filled.entries()) {
    const anchor = anchors.get(i)
    if (anchor !== undefined) begin({ anchor, html: '' })
    const [first = { html }, ...others] = sections ?? []
    current.html += first.html
    for (const section of others) begin({ ...section })
  }
  return joined
}

/**
 * The sections of an embed, between its tags.
 * @param number  of the embed on its page
 */
export function frameSections(sections: readonly SectionHtml[], opening: string, number: number): SectionHtml[] {
  const prefix = `embed-${number}-`
  return sections.map(({ anchor, html }, i) => {
    const [before, after] = [i === 0 ? opening : '', i === sections.length - 1 ? '</section>' : '']
    return { anchor: anchor && prefix + anchor, html: `${before}${prefixIds(html, prefix)}${after}` }
  })
}
