import * as z from 'zod'
import type { Tag } from '../../../model/ids'
import type { TopicName } from '../../../model/notes/topic-names'

const Name = z.string().trim().min(1)

/** One name for all readers, or one for each language of the interface. */
export const Names = z.union([Name, z.strictObject({ ko: Name.optional(), en: Name.optional() })])

export const TopicChoices = z.record(z.string(), Names)

export interface ReadTopics {
  /** By the tags as the config writes them. */
  names: { written: string; tag: Tag; name: TopicName }[]
  faults: { name: string; what: string; expected: string }[]
}

/** @returns the names that can be read, and a fault for each of the others */
export function readTopicChoices(value: unknown): ReadTopics {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const fault = { name: 'topics', what: '`topics` of another kind', expected: 'tags with names' }
    return { names: [], faults: [fault] }
  }
  const read: ReadTopics = { names: [], faults: [] }
  for (const [written, given] of Object.entries(value)) {
    const { success, data: name } = Names.safeParse(given)
    if (success) read.names.push({ written, tag: written.toLowerCase() as Tag, name: name as TopicName })
    else read.faults.push(faultOf(written, given))
  }
  return read
}

const faultOf = (name: string, given: unknown) => ({
  name,
  what: `name \`${JSON.stringify(given).slice(0, 60)}\` for topic \`${name.slice(0, 60)}\``,
  expected: 'a name, or an object with one for `ko`, `en` or both',
})
