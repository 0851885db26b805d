import type { Tag } from '../../model/ids'
import type { CheckedNote } from '../checking/check-note'
import type { IdentityItem } from '../identity/identity-item'
import type { MatchedPair } from '../identity/matching/match-questions'

/** A question that got or lost tags of its own: it counts for other topics and domains, and asks the same. */
export interface TagChange {
  item: IdentityItem
  facts: string[]
}

type Notes = ReadonlyMap<string, Pick<CheckedNote, 'path' | 'items'>>

/** Identity does not compare these tags, so they are read from the notes. */
export function tagChanges(before: Notes, after: Notes, pairs: readonly MatchedPair[]): TagChange[] {
  const [old, now] = [tagsByPlace(before), tagsByPlace(after)]
  return pairs.flatMap((pair) => {
    const facts = tagFacts(old.get(placeOf(pair.before)) ?? [], now.get(placeOf(pair.after)) ?? [])
    return facts.length === 0 ? [] : [{ item: pair.after, facts }]
  })
}

const tagsByPlace = (notes: Notes) =>
  new Map(
    [...notes.values()].flatMap(({ path, items }) =>
      items.map(({ span, tags }) => [placeOf({ path, line: span.start.line }), tags] as const),
    ),
  )

const placeOf = ({ path, line }: Pick<IdentityItem, 'path' | 'line'>) => `${path}:${line}`

/** @example without the tag tea/pots; with the tags tea/cups, tea/bowls */
export function tagFacts(old: readonly Tag[], now: readonly Tag[]): string[] {
  const gone = old.filter((tag) => !now.includes(tag))
  const come = now.filter((tag) => !old.includes(tag))
  return [...(gone.length > 0 ? [`without ${named(gone)}`] : []), ...(come.length > 0 ? [`with ${named(come)}`] : [])]
}

const named = (tags: readonly Tag[]) => `the ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}`
