import type { Tag } from '@/lib/model/ids'
import { foldText, hasWords, searchWords } from '@/lib/model/text/search-words'

/** A topic or a note to draw from. */
export interface PickPlace {
  name: 'tag' | 'note'
  value: string
  label: string
  /** The name of what it is a part of. */
  above: string | null
  /** Other names by which it can be found. */
  aliases: readonly string[]
  /** Its topics. For a topic, its own tag. */
  tags: readonly Tag[]
  items: number
}

/** The places with all words of a query in their name or an alias. Those that begin with the query come first. */
export function findPlaces(places: readonly PickPlace[], query: string): PickPlace[] {
  const words = searchWords(query)
  const begins = (place: PickPlace) => namesOf(place)[0]!.startsWith(words[0] ?? '')
  return places
    .filter((place) => namesOf(place).some((name) => hasWords(name, words)))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)))
}

const folded = new WeakMap<PickPlace, string[]>()

/** The folded name of a place and its aliases. They are folded once: a vault may have forty thousand notes. */
function namesOf(place: PickPlace): string[] {
  const names = folded.get(place) ?? [place.label, ...place.aliases].map(foldText)
  folded.set(place, names)
  return names
}
