import * as z from 'zod'
import type { SameWords } from '../../../model/notes/search-note'

const List = z.array(z.string().trim().min(1)).min(2)

export const SameWordsChoices = z.array(List)

export interface ReadSameWords {
  lists: SameWords[]
  faults: { name: string; what: string; expected: string }[]
}

/** @returns the lists that can be read, and a fault for each of the others */
export function readSameWords(value: unknown): ReadSameWords {
  if (!Array.isArray(value)) {
    const fault = { name: 'sameWords', what: '`sameWords` of another kind', expected: 'a list of lists of words' }
    return { lists: [], faults: [fault] }
  }
  const read: ReadSameWords = { lists: [], faults: [] }
  for (const given of value) {
    const { success, data } = List.safeParse(given)
    if (success) read.lists.push(data)
    else read.faults.push(faultOf(given))
  }
  return read
}

const faultOf = (given: unknown) => ({
  name: 'sameWords',
  what: `\`${(JSON.stringify(given) ?? '').slice(0, 60)}\` in \`sameWords\``,
  expected: 'a list of two words or more',
})
