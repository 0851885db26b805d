import 'server-only'
import type { NoteSlug } from '../../model/ids'
import { isInTopic } from '../../model/notes/has-tag'
import { currentBundle } from '../bundle/current-bundle'

/** The notes of a topic and of the topics below it, in the order of files; none if there is no such topic. */
export async function topicNotes(tag: string): Promise<NoteSlug[]> {
  const { list } = await currentBundle()
  return list.filter((note) => isInTopic(note, tag)).map(({ slug }) => slug)
}
