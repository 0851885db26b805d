import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'

/** What a topic is called: a tag is a short word for authors, and where an exam has it as a domain it has a name. */
export function topicNames(exams: readonly Blueprint[]): (topic: { tag: Tag; name: string }) => string {
  const names = new Map(exams.flatMap(({ domains }) => domains.map(({ tag, name }) => [tag, name])))
  return ({ tag, name }) => names.get(tag) ?? name
}
