import type { Tag } from '../../model/ids'
import type { Message } from '../../model/message'
import { toMessage } from '../messages/check-notes'
import { KeyTally, keyPosition, lopsided, type OverusedLetter } from '../rules/key-position'
import type { NoteFacts } from './note-facts'

interface TaggedNote {
  facts: Pick<NoteFacts, 'path' | 'at' | 'places'>
  tags: readonly Tag[]
}

interface Topic {
  tally: KeyTally
  notes: TaggedNote['facts'][]
}

/** Tells of topics whose keys stand mostly at one letter, at the first question of each that has it. */
export function lopsidedTopics(notes: readonly TaggedNote[]): Message[] {
  const topics = new Map<Tag, Topic>()
  for (const { facts, tags } of notes) {
    if (facts.places.length === 0) continue
    for (const tag of tags) {
      const topic = topics.get(tag) ?? { tally: new KeyTally(), notes: [] }
      if (topic.notes.push(facts) === 1) topics.set(tag, topic)
      for (const place of facts.places) topic.tally.add(place)
    }
  }
  return [...topics].flatMap(([tag, { tally, notes }]) => {
    // What one note is alone about is that note's own message.
    const overused = notes.length === 1 ? null : tally.overused()
    return overused === null ? [] : [tellOf(tag, overused, notes)]
  })
}

function tellOf(tag: Tag, overused: OverusedLetter, notes: Topic['notes']): Message {
  const isIt = (place: NoteFacts['places'][number]) => place?.letter === overused.letter
  const { path, at, places } = notes.find(({ places }) => places.some(isIt))!
  const place = { line: at[places.findIndex(isIt)]!, column: 1 }
  const finding = lopsided(overused, { start: place, end: place }, `of \`#${tag}\``)
  return toMessage(path, { ...finding, ruleId: keyPosition.id })
}
