import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

/** @returns whether an exam is made of a topic's parts */
export function ofExam(exams: readonly Blueprint[]): (topic: TopicNode) => boolean {
  // A domain's tag that ends in `/` stands for the topic and all below it.
  const domains = new Set(exams.flatMap(({ domains }) => domains.map(({ tag }) => tag.replace(/\/$/, ''))))
  return ({ children }) => children.some(({ tag }) => domains.has(tag))
}
