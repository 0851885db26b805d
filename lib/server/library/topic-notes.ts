import 'server-only'
import { hasTag } from '../../model/has-tag'
import type { NoteSlug, Tag } from '../../model/ids'
import { currentBundle } from '../bundle/current-bundle'

/** The notes of a topic and of the topics below it, in the order of files; none if there is no such topic. */
export async function topicNotes(tag: string): Promise<NoteSlug[]> {
  const { list } = await currentBundle()
  return list.filter((note) => hasTag(note, `${tag}/` as Tag)).map(({ slug }) => slug)
}
