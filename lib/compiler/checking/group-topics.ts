import type { Tag } from '../../model/ids'
import type { KeyFacts } from './note-facts'

/** The answer keys of a note, and its topics. */
export interface TaggedNote {
  facts: KeyFacts
  tags: readonly Tag[]
}

/** The notes that have questions, by topic. */
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
