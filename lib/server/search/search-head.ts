import 'server-only'
import type { Tag } from '../../model/ids'
import type { SearchHead } from '../../model/notes/search-note'
import { topicNamer } from '../../model/notes/topic-names'
import { withTopicsAbove } from '../../model/notes/with-topics-above'
import type { Bundle } from '../bundle/bundle'

/** The topics of a bundle with their names in both languages, and the words that its vault treats as equal. */
export function searchHead({ list, manifest }: Bundle): SearchHead {
  const tags = new Set<Tag>(list.flatMap((note) => note.tags.flatMap(withTopicsAbove)))
  const namers = (['ko', 'en'] as const).map((lang) => topicNamer(lang, manifest))
  return {
    topics: [...tags].map((tag) => ({ tag, names: [...new Set(namers.map((nameOf) => nameOf(tag)))] })),
    words: [...(manifest.sameWords ?? [])],
  }
}
