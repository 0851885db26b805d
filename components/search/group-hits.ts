import type { SearchHit } from '@/lib/search/types'

export interface HitGroup<G> {
  name: G
  hits: SearchHit[]
}

/** Groups hits. The group with the best hit comes first, so that the first row is the best one. */
export function groupHits<G>(hits: readonly SearchHit[], nameOf: (hit: SearchHit) => G): HitGroup<G>[] {
  const groups = new Map<G, SearchHit[]>()
  for (const hit of hits) {
    const name = nameOf(hit)
    groups.set(name, [...(groups.get(name) ?? []), hit])
  }
  return [...groups].map(([name, hits]) => ({ name, hits }))
}
