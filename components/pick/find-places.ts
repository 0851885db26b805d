import { matcher, plain } from '@/components/search-words'
import type { Tag } from '@/lib/model/ids'

/** A topic or a note to draw from. */
export interface PickPlace {
  name: 'tag' | 'note'
  value: string
  label: string
  /** What it is a part of. */
  above: string | null
  /** Further words to find it by. */
  aliases: readonly string[]
  /** What it stands under: of a topic its own tag. */
  tags: readonly Tag[]
  items: number
}

/** The places that have every word of a query in their name or an alias, those that begin with it first. */
export function findPlaces(places: readonly PickPlace[], query: string): PickPlace[] {
  const hasWords = matcher(query)
  const [first = ''] = plain(query).trim().split(/\s+/)
  const begins = ({ label }: PickPlace) => plain(label).startsWith(first)
  return places
    .filter(({ label, aliases }) => [label, ...aliases].some(hasWords))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)))
}

/** A name in three parts, of which the middle one is what was looked for; empty where an alias was found. */
export function splitAtMatch(label: string, query: string): [before: string, match: string, after: string] {
  const [word = ''] = query.trim().split(/\s+/)
  const at = word === '' ? -1 : plain(label).indexOf(plain(word))
  if (at === -1) return [label, '', '']
  return [label.slice(0, at), label.slice(at, at + word.length), label.slice(at + word.length)]
}
