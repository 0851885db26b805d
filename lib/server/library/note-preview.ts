import 'server-only'
import type { NotePreview } from '../../model/notes/note-card'
import { topicNamer } from '../../model/notes/topic-names'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { currentBundle } from '../bundle/current-bundle'

/** What a preview of a link to a note shows; null if there is no such note. It is the same for every learner. */
export async function notePreview(slug: string, lang: TitleLang): Promise<NotePreview | null> {
  const bundle = await currentBundle()
  const note = bundle.noteNamed(slug)
  if (note === undefined) return null
  const [tag] = note.tags
  const card = await bundle.card(note)
  return {
    slug: note.slug,
    title: titleIn(lang, note),
    lang: note.lang,
    topic: tag === undefined ? null : topicNamer(lang, bundle.manifest)(tag),
    lead: card?.lead ?? { text: '', marked: null },
    items: note.items,
    minutes: note.minutes,
  }
}
