import type { Tag } from '../../model/ids'
import type { Message } from '../../model/message'
import { toMessage } from '../messages/check-notes'
import { keyPosition, lopsided, overusedLetter } from '../rules/key-position'
import type { NoteFacts } from './note-facts'

interface TaggedNote {
  facts: Pick<NoteFacts, 'path' | 'at' | 'places'>
  tags: readonly Tag[]
}

/** Tells of topics whose keys stand mostly at one letter, at the first question of each that has it. */
export function lopsidedTopics(notes: readonly TaggedNote[]): Message[] {
  const topics = new Map<Tag, TaggedNote['facts'][]>()
  for (const { facts, tags } of notes.filter(({ facts }) => facts.places.length > 0)) {
    for (const tag of tags) {
      const own = topics.get(tag)
      if (own === undefined) topics.set(tag, [facts])
      else own.push(facts)
    }
  }
  // What one note is alone about is that note's own message.
  return [...topics].filter(([, own]) => own.length > 1).flatMap(([tag, own]) => tellOf(tag, own))
}

function tellOf(tag: Tag, notes: readonly TaggedNote['facts'][]): Message[] {
  const overused = overusedLetter(notes.flatMap(({ places }) => places))
  if (overused === null) return []
  const lines = notes.flatMap(({ path, at }) => at.map((line) => ({ path, line })))
  const { path, line } = lines[overused.places[0]!]!
  const place = { line, column: 1 }
  const finding = lopsided(overused, { start: place, end: place }, `of \`#${tag}\``)
  return [toMessage(path, { ...finding, ruleId: keyPosition.id })]
}
