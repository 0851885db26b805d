import { rankGroups } from '@/components/list/topic-folds'
import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'

interface Topics {
  topics: readonly TopicNode[]
  exams: readonly Blueprint[]
  nameOf: NameOf
}

export interface TopicChoice {
  tag: Tag
  name: string
  /** The topics below it. */
  parts: { tag: Tag; name: string }[]
}

/** Keeps the list of choices short, however many topics a vault has. */
const MOST_TOPICS = 12
const MOST_PARTS = 12

/**
 * The topics by which the history can be filtered: those of exams first, then those with most questions.
 * @param current  the chosen topic, which is always among them
 */
export function topicChoices({ topics, exams, nameOf }: Topics, current: Tag | null): TopicChoice[] {
  const named = (tag: Tag) => ({ tag, name: nameOf(tag) })
  const asked = topics.filter(({ items }) => items > 0)
  const choices = rankGroups(asked, exams)
    .slice(0, MOST_TOPICS)
    .map(({ tag, children }) => {
      return { ...named(tag), parts: partsOf(children).map((part) => named(part.tag)) }
    })
  const isThere = choices.some(({ tag, parts }) => tag === current || parts.some((part) => part.tag === current))
  return current === null || isThere ? choices : [...choices, { ...named(current), parts: [] }]
}

/** The parts with most questions, in the given order. */
function partsOf(children: readonly TopicNode[]): TopicNode[] {
  const asked = children.filter(({ items }) => items > 0)
  const largest = new Set(asked.toSorted((a, b) => b.items - a.items).slice(0, MOST_PARTS))
  return asked.filter((child) => largest.has(child))
}
