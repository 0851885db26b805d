import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

/** The topics that an exam is made of first: they are the contents; the others are ways to look something up. */
export function examTopicsFirst(topics: readonly TopicNode[], exams: readonly Blueprint[]): TopicNode[] {
  const isOfExam = ofExam(exams)
  return [...topics].sort((a, b) => Number(isOfExam(b)) - Number(isOfExam(a)) || a.children.length - b.children.length)
}

/** @returns whether an exam is made of a topic's parts */
export function ofExam(exams: readonly Blueprint[]): (topic: TopicNode) => boolean {
  // A domain's tag that ends in `/` stands for the topic and all below it.
  const domains = new Set(exams.flatMap(({ domains }) => domains.map(({ tag }) => tag.replace(/\/$/, ''))))
  return ({ children }) => children.some(({ tag }) => domains.has(tag))
}
