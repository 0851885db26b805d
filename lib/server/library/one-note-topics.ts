import 'server-only'
import { isSite } from '../../model/addresses/static-site'
import type { NoteSlug, Tag } from '../../model/ids'
import type { NoteSummary } from '../../model/notes/page'
import { withTopicsAbove } from '../../model/notes/with-topics-above'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'

type OneNoteTopics = ReadonlyMap<Tag, NoteSlug>

const NONE: OneNoteTopics = new Map()
const cached = new BundleCache<OneNoteTopics>()

/**
 * The topics that have no page of their own, and the note that their address leads to. On a static site these are all
 * topics of one note, which are most topics of a usual vault (docs/decisions/0056). A server has a page for each topic.
 */
export async function oneNoteTopics(): Promise<OneNoteTopics> {
  if (!isSite()) return NONE
  const bundle = await currentBundle()
  return cached.get(bundle, () => findOneNoteTopics(bundle.list))
}

/** The topics that a single note has, itself or in a topic below. */
export function findOneNoteTopics(notes: readonly Pick<NoteSummary, 'slug' | 'tags'>[]): OneNoteTopics {
  const onlyNote = new Map<Tag, NoteSlug>()
  const seen = new Set<Tag>()
  for (const { slug, tags } of notes) {
    for (const tag of new Set(tags.flatMap(withTopicsAbove))) {
      if (seen.has(tag)) onlyNote.delete(tag)
      else onlyNote.set(tag, slug)
      seen.add(tag)
    }
  }
  return onlyNote
}
