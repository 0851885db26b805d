import 'server-only'
import type { ItemId, NoteSlug } from '../../model/ids'
import { topicNamer } from '../../model/notes/topic-names'
import type { Within } from '../../model/study/pool'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { SittingDetail, SittingSummary } from '../../progress/sittings'
import type { Bundle } from '../bundle/bundle'
import { storedExamIn } from '../bundle/exam-in'

/**
 * What a sitting was drawn from, in a language: its exam, or its topics and notes. Empty if it was drawn from
 * everything. A deleted note is named by its slug.
 */
export function namesOf(
  { source, blueprint }: Pick<SittingSummary, 'source' | 'blueprint'>,
  bundle: Bundle,
  lang: TitleLang | null,
): string[] {
  if (blueprint !== null) return [storedExamIn(lang, blueprint, bundle).title]
  if ('pool' in source) return namesWithin(source.within, bundle, lang)
  if ('items' in source) return namesWithin({ notes: source.items.flatMap((id) => noteOf(id, bundle)) }, bundle, lang)
  return 'notes' in source || 'tags' in source ? namesWithin(source, bundle, lang) : []
}

const noteOf = (item: ItemId, bundle: Bundle): NoteSlug[] => {
  const note = bundle.noteOf.get(item)
  return note === undefined ? [] : [note.slug]
}

function namesWithin({ tags = [], notes = [] }: Partial<Within>, bundle: Bundle, lang: TitleLang | null): string[] {
  const titles = notes.map((slug) => {
    const note = bundle.noteNamed(slug)
    return note === undefined ? slug : titleIn(lang, note)
  })
  return [...new Set([...tags.map(topicNamer(lang, bundle.manifest)), ...titles])]
}

/** Maps the stored name of a domain to its name in a language. */
export function domainNames(
  { blueprint }: Pick<SittingDetail, 'blueprint'>,
  bundle: Bundle,
  lang: TitleLang | null,
): (stored: string) => string {
  if (blueprint === null) return (stored) => stored
  const shown = storedExamIn(lang, blueprint, bundle).domains
  const names = new Map(blueprint.domains.map(({ name }, index) => [name, shown[index]?.name]))
  return (stored) => names.get(stored) ?? stored
}
