import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import { topicWords } from '@/lib/model/topic-words'
import type { TopicNode } from '@/lib/model/view'

export type NameOf = (tag: Tag) => string

/** What a topic is called: a tag is a short word for authors, and where an exam has it as a domain it has a name. */
export function topicNames(exams: readonly Blueprint[]): NameOf {
  const names = namesOf(exams)
  return (tag) => names.get(tag) ?? topicWords(tag)
}

/** The topics that an exam is made of first: they are the contents; the others are ways to look something up. */
export function examTopicsFirst(topics: readonly TopicNode[], exams: readonly Blueprint[]): TopicNode[] {
  const isOfExam = ofExam(exams)
  return [...topics].sort((a, b) => Number(isOfExam(b)) - Number(isOfExam(a)) || a.children.length - b.children.length)
}

/** @returns whether an exam is made of a topic's parts */
export function ofExam(exams: readonly Blueprint[]): (topic: TopicNode) => boolean {
  const names = namesOf(exams)
  return ({ children }) => children.some(({ tag }) => names.has(tag))
}

/** A domain's tag that ends in `/` stands for the topic and all below it. */
const namesOf = (exams: readonly Blueprint[]) =>
  new Map(exams.flatMap(({ domains }) => domains.map(({ tag, name }) => [tag.replace(/\/$/, ''), name])))
