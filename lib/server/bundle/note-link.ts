import 'server-only'
import type { NoteSlug } from '../../model/ids'
import type { NoteLink } from '../../model/notes/page'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from './bundle'

/** A link to a note, titled in a language; for programs (`lang` is null), with the author's own title. */
export function noteLink(bundle: Bundle, slug: NoteSlug, lang: TitleLang | null): NoteLink | null {
  const note = bundle.notes.get(slug)
  return note === undefined ? null : { slug, title: titleIn(lang, note) }
}
