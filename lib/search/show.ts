import type { SearchNote } from '../model/notes/search-note'
import type { Found, FoundHit } from './find'
import { excerptOf, Marker } from './mark'
import type { SearchIndex } from './search-index'
import type { SearchHit, SearchResult } from './types'
import { type Unit, unitsOf } from './units'

/** The notes whose texts are needed to show hits. */
export const notesIn = ({ hits }: Found): number[] => [
  ...new Set(hits.flatMap((hit) => ('note' in hit ? [hit.note] : []))),
]

/** @param noteAt  gives each of the notes that `notesIn` names */
export function show(index: SearchIndex, found: Found, noteAt: (note: number) => SearchNote): SearchResult {
  const marker = new Marker(found.query, found.roles, index.vocabulary)
  const hits = found.hits.map((hit) => showHit(index, marker, hit, noteAt))
  return { hits, total: Math.max(found.total, hits.length), reading: found.query.reading }
}

const NOTHING = { text: '', marks: [] }

function showHit(index: SearchIndex, marker: Marker, hit: FoundHit, noteAt: (note: number) => SearchNote): SearchHit {
  if ('topic' in hit) {
    const { topic, name } = hit
    const common = { kind: 'tag' as const, note: null, tag: topic.tag, anchor: null, excerpt: NOTHING, lang: '' }
    return { ...common, title: marker.mark(name), why: null }
  }
  const note = noteAt(hit.note)
  const unit = unitsOf(note, index.namesOf)[hit.unit]!
  const title = unit.kind === 'title' ? unit.text : note.title
  const { other } = hit.shown
  const why: SearchHit['why'] = other === null ? whyOf(unit) : { kind: other.kind, word: other.text }
  const common = { note: note.slug, title: marker.mark(title), lang: unit.lang, why }
  if (unit.kind !== 'heading' && unit.kind !== 'paragraph' && unit.kind !== 'question')
    return { ...common, kind: 'note', anchor: null, excerpt: NOTHING }
  return { ...common, kind: unit.kind, anchor: unit.anchor, excerpt: excerptOf(marker.mark(unit.text)) }
}

function whyOf({ kind, text }: Unit): SearchHit['why'] {
  if (kind === 'alias') return { kind, word: text }
  if (kind === 'tag') return { kind, word: text.split('\n').at(1) ?? text }
  return null
}
