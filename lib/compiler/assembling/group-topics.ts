import type { Tag } from '../../model/ids'
import type { NoteFacts } from './note-facts'

/** What is asked of a note about the keys of its questions. */
export interface TaggedNote {
  facts: Pick<NoteFacts, 'path' | 'at' | 'places' | 'lengths'>
  tags: readonly Tag[]
}

/** The notes of each topic that have questions. */
export function groupTopics(notes: readonly TaggedNote[]): Map<Tag, TaggedNote['facts'][]> {
  const topics = new Map<Tag, TaggedNote['facts'][]>()
  for (const { facts, tags } of notes) {
    if (facts.at.length === 0) continue
    for (const tag of tags) {
      const topic = topics.get(tag)
      if (topic === undefined) topics.set(tag, [facts])
      else topic.push(facts)
    }
  }
  return topics
}
