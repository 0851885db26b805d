import type { Tag } from '../model/ids'
import type { Message } from '../model/message'
import { toMessage } from './check-notes'
import type { NoteFacts } from './note-facts'
import { keyPosition, lopsided, overusedLetter } from './rules/key-position'

interface TaggedNote {
  facts: Pick<NoteFacts, 'path' | 'at' | 'places'>
  tags: readonly Tag[]
}

/** Tells of topics whose keys stand mostly at one letter, at the first question of each that has it. */
export function lopsidedTopics(notes: readonly TaggedNote[]): Message[] {
  const topics = new Map<Tag, NoteFacts['path'][]>()
  const byPath = new Map(notes.map(({ facts }) => [facts.path, facts]))
  for (const { facts, tags } of notes.filter(({ facts }) => facts.places.length > 0)) {
    for (const tag of tags) {
      const paths = topics.get(tag)
      if (paths === undefined) topics.set(tag, [facts.path])
      else paths.push(facts.path)
    }
  }
  // What one note is alone about is that note's own message.
  return [...topics]
    .filter(([, paths]) => paths.length > 1)
    .flatMap(([tag, paths]) =>
      tellOf(
        tag,
        paths.map((path) => byPath.get(path)!),
      ),
    )
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
