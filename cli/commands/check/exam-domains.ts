import type { Tag } from '../../../lib/model/ids'
import { hasTag } from '../../../lib/model/notes/has-tag'
import { countOf } from '../../shared/count-of'

interface Exam {
  title: string
  domains: readonly { name: string; tag: Tag }[]
}

/**
 * Says in which domain of which exam the questions of a note count.
 * @param tags  of the note
 */
export function domainsText(items: number, tags: readonly Tag[], exams: readonly Exam[]): string {
  if (items === 0) return ''
  const lines = exams.map(({ title, domains }) => {
    const own = domains.filter(({ tag }) => hasTag({ tags }, tag)).map(({ name, tag }) => `${name} (${tag})`)
    const where = own.length > 0 ? own.join(', ') : `no domain; its tags are ${tagsOf(domains)}`
    return `${countOf(items, 'question')} in “${title}”: ${where}\n`
  })
  return lines.join('')
}

const tagsOf = (domains: Exam['domains']) => domains.map(({ tag }) => tag).join(', ')
