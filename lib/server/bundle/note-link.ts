import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import type { NoteLink } from '../../model/notes/page'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from './bundle'

/** A link to a note, titled in a language; for programs (`lang` is null), with the author's own title. */
export const linkTo = (note: ManifestNote, lang: TitleLang | null): NoteLink => ({
  slug: note.slug,
  title: titleIn(lang, note),
})

/** @returns null if there is no such note */
export function noteLink(bundle: Bundle, slug: NoteSlug, lang: TitleLang | null): NoteLink | null {
  const note = bundle.notes.get(slug)
  return note === undefined ? null : linkTo(note, lang)
}
