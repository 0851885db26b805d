import type { SearchNote } from '../model/notes/search-note'

/** What a unit of a note is, the heaviest first. The order is that of the bits in which the index keeps them. */
export const UNIT_KINDS = ['title', 'alias', 'tag', 'slug', 'heading', 'question', 'paragraph'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** The smallest text that is found: words that stand in one unit belong together. */
export interface Unit {
  kind: UnitKind
  text: string
  anchor: string | null
  lang: string
}

/** The names of a topic, by its tag. */
export type NamesOf = (tag: string) => readonly string[]

/** All units of a note. The index knows them by their place in this list. */
export function unitsOf(note: SearchNote, namesOf: NamesOf): Unit[] {
  const { lang } = note
  const ofNote = (kind: UnitKind, text: string): Unit => ({ kind, text, anchor: null, lang })
  return [
    ofNote('title', note.title),
    ...Object.entries(note.titles ?? {}).map(([other, text]): Unit => ({ ...ofNote('title', text), lang: other })),
    ...note.aliases.map((alias) => ofNote('alias', alias)),
    ...note.tags.map((tag) => ofNote('tag', [tag, ...namesOf(tag)].join('\n'))),
    ofNote('slug', note.slug),
    ...note.sections.flatMap(({ id, heading, paragraphs }): Unit[] => [
      ...(heading === '' ? [] : [{ kind: 'heading' as const, text: heading, anchor: id, lang }]),
      ...paragraphs.map((text): Unit => ({ kind: 'paragraph', text, anchor: id, lang })),
    ]),
    ...note.questions.map(({ id, lang, stem }): Unit => ({ kind: 'question', text: stem, anchor: id, lang })),
  ]
}
