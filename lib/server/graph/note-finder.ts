import type { ManifestNote } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import type { GraphRow } from '../../model/notes/graph-view'
import { type Paged, pageOf } from '../../model/notes/listing'
import { searchWords } from '../../model/text/search-words'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from '../bundle/bundle'
import { isFoundBy } from '../listing/catalogue'
import { byLinks, linksOf, type NoteGraph } from './note-graph'

/** How many rows a page of a list has. */
export const ROWS = 50

/** Which part of the list is shown. */
export interface ListPart {
  /** From 1. */
  page: number
  /** What is looked for; empty for everything. */
  sought: string
}

/** Finds notes by words, and makes rows of them. */
export interface NoteFinder {
  /** False without words: then every note is found. */
  isSeeking: boolean
  /** Whether there is such a note. */
  knows(slug: NoteSlug): boolean
  has(slug: NoteSlug): boolean
  note(slug: NoteSlug): { note: ManifestNote; title: string }
  /** Those of some notes that are found, with the most links first. */
  rows(slugs: readonly NoteSlug[]): Paged<GraphRow>
}

export function noteFinder({ notes }: Bundle, graph: NoteGraph, part: ListPart, lang: TitleLang): NoteFinder {
  const words = searchWords(part.sought)
  const isSeeking = words.length > 0
  const noteOf = (slug: NoteSlug) => notes.get(slug)!
  const has = (slug: NoteSlug) => !isSeeking || isFoundBy(noteOf(slug), lang, words)
  const titled = (slug: NoteSlug) => ({ note: noteOf(slug), title: titleIn(lang, noteOf(slug)) })
  return {
    isSeeking,
    knows: (slug) => notes.has(slug),
    has,
    note: titled,
    rows(slugs) {
      const paged = pageOf(byLinks(graph, slugs.filter(has)), part.page, ROWS)
      const rows = paged.rows.map((slug) => {
        const { note, title } = titled(slug)
        return { slug, title, topic: note.tags[0] ?? null, links: linksOf(graph, slug) }
      })
      return { ...paged, rows }
    },
  }
}
