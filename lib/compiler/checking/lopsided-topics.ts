import type { Tag } from '../../model/ids'
import type { Message } from '../../model/message'
import { groupTopics, type TaggedNote } from './group-topics'
import type { KeyFacts } from './note-facts'
import { KeyTally, lopsided, type OverusedLetter } from './rules/key-position'
import { toMessage } from './to-message'

/** Tells of topics whose keys stand mostly at one letter, at the first question of each that has it. */
export const lopsidedTopics = (notes: readonly TaggedNote[]): Message[] =>
  [...groupTopics(notes)].flatMap(([tag, topic]) => {
    // What one note is alone about is that note's own message.
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
