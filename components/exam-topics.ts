import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

/** @returns whether the parts of a topic are domains of an exam */
export function ofExam(exams: readonly Blueprint[]): (topic: TopicNode) => boolean {
  // A tag of a domain that ends in `/` means the topic and all topics below it.
  const domains = new Set(exams.flatMap(({ domains }) => domains.map(({ tag }) => tag.replace(/\/$/, ''))))
  return ({ children }) => children.some(({ tag }) => domains.has(tag))
}
