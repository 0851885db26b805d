import { ofExam } from '@/components/exam-topics'
import { rankGroups } from '@/components/list/topic-folds'
import type { Blueprint } from '@/lib/model/blueprint'
import { isInTopic } from '@/lib/model/notes/has-tag'
import type { NoteSummary } from '@/lib/model/notes/page'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'
import type { PickPlace } from './find-places'

/** What questions can be drawn from. */
export interface PickContents {
  notes: readonly NoteSummary[]
  topics: readonly TopicNode[]
  exams: readonly Blueprint[]
  nameOf: NameOf
}

/** A topic to tick with the topics below it. A domain of an exam has its notes too. */
export interface PickTopic {
  place: PickPlace
  parts: PickTopic[]
  notes: PickPlace[]
  /** Whether its parts are domains of an exam. They are then unfolded. */
  isOfExam: boolean
}

const grown = new WeakMap<PickContents, PickTopic[]>()

/** The topics with questions, those of exams first. Computed once for the same contents. */
export function pickTopics(contents: PickContents): PickTopic[] {
  const topics = grown.get(contents) ?? growPickTopics(contents)
  grown.set(contents, topics)
  return topics
}

function growPickTopics({ notes, topics, exams, nameOf }: PickContents): PickTopic[] {
  const isOfExam = ofExam(exams)
  const domains = new Set(exams.flatMap(({ domains }) => domains.map(({ tag }) => tag)))
  const grow = (nodes: readonly TopicNode[], above: string | null): PickTopic[] =>
    nodes
      .filter(({ items }) => items > 0)
      .map((node) => ({
        place: topicPlaceOf(node, nameOf, above),
        parts: grow(node.children, nameOf(node.tag)),
        notes: domains.has(node.tag) ? notesUnder(notes, node, nameOf) : [],
        isOfExam: isOfExam(node),
      }))
  return grow(rankGroups(topics, exams), null)
}

const flattened = new WeakMap<PickContents, PickPlace[]>()

/** Every topic and note once. Each note is under the first of its topics that is a domain of an exam. */
export function allPlaces(contents: PickContents): PickPlace[] {
  const places = flattened.get(contents) ?? flattenPlaces(contents)
  flattened.set(contents, places)
  return places
}

function flattenPlaces(contents: PickContents): PickPlace[] {
  const topics = pickTopics(contents)
  const flat = (topic: PickTopic): PickTopic[] => [topic, ...topic.parts.flatMap(flat)]
  const all = topics.flatMap(flat)
  const ofDomains = all.flatMap(({ notes }) => notes)
  const others = contents.notes.filter(({ items }) => items > 0).map((note) => notePlaceOf(note, null))
  const notes = new Map([...others, ...ofDomains.toReversed()].map((note) => [note.value, note]))
  return [...all.map(({ place }) => place), ...notes.values()]
}

/** A tag that ends in `/` includes all topics below it. */
function topicPlaceOf({ tag, children, items }: TopicNode, nameOf: NameOf, above: string | null): PickPlace {
  const value = children.length > 0 ? `${tag}/` : tag
  return { name: 'tag', value, label: nameOf(tag), above, aliases: [], tags: [tag], items }
}

function notesUnder(notes: readonly NoteSummary[], { tag }: TopicNode, nameOf: NameOf): PickPlace[] {
  return notes.filter((note) => note.items > 0 && isInTopic(note, tag)).map((note) => notePlaceOf(note, nameOf(tag)))
}

function notePlaceOf({ slug, title, aliases, tags, items }: NoteSummary, above: string | null): PickPlace {
  return { name: 'note', value: slug, label: title, above, aliases, tags, items }
}
