import 'server-only'
import type { NoteSlug } from '../../model/ids'
import type { NoteLink } from '../../model/page'
import { type TitleLang, titleIn } from '../../model/titles'
import type { Bundle } from './bundle'

/** A note as it is named to a reader of the language; to a program, as its author titled it. */
export function noteLink(bundle: Bundle, slug: NoteSlug, lang: TitleLang | null): NoteLink | null {
  const note = bundle.notes.get(slug)
  return note === undefined ? null : { slug, title: titleIn(lang, note) }
}
