import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import type { TopicNode } from '@/lib/model/view'

export type NameOf = (topic: { tag: Tag; name: string }) => string

/** What a topic is called: a tag is a short word for authors, and where an exam has it as a domain it has a name. */
export function topicNames(exams: readonly Blueprint[]): NameOf {
  const names = namesOf(exams)
  return ({ tag, name }) => names.get(tag) ?? name
}

/** The topics that an exam is made of first: they are the contents; the others are ways to look something up. */
export function examTopicsFirst(topics: readonly TopicNode[], exams: readonly Blueprint[]): TopicNode[] {
  const names = namesOf(exams)
  const isOfExam = ({ children }: TopicNode) => children.some(({ tag }) => names.has(tag))
  return [...topics].sort((a, b) => Number(isOfExam(b)) - Number(isOfExam(a)) || a.children.length - b.children.length)
}

const namesOf = (exams: readonly Blueprint[]) =>
  new Map(exams.flatMap(({ domains }) => domains.map(({ tag, name }) => [tag, name])))
