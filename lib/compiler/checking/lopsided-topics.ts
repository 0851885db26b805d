import type { Tag } from '../../model/ids'
import type { Message } from '../../model/message'
import { groupTopics, type TaggedNote } from './group-topics'
import { toMessage } from './messages/to-message'
import type { KeyFacts } from './note-facts'
import { KeyTally, lopsided, type OverusedLetter } from './rules/key-position'

/** Finds topics whose key is mostly the same letter. The finding is at the first question with it. */
export const lopsidedTopics = (notes: readonly TaggedNote[]): Message[] =>
  [...groupTopics(notes)].flatMap(([tag, topic]) => {
    // If the topic has only one note, that note has a message of its own.
    const overused = topic.length === 1 ? null : KeyTally.of(topic.flatMap(({ places }) => places)).overused()
    return overused === null ? [] : [tellOf(tag, overused, topic)]
  })

function tellOf(tag: Tag, overused: OverusedLetter, notes: readonly TaggedNote['facts'][]): Message {
  const isIt = (place: KeyFacts['places'][number]) => place?.letter === overused.letter
  const { path, at, places } = notes.find(({ places }) => places.some(isIt))!
  const place = { line: at[places.findIndex(isIt)]!, column: 1 }
  const finding = lopsided(overused, { start: place, end: place }, `of \`#${tag}\``)
  return toMessage(path, { ...finding, ruleId: 'key-position' })
}
