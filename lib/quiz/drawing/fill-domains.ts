/**
 * Chooses as many items for each domain of an exam as its quota. An item may fit several domains but counts for one.
 * The candidates are in order of preference. Of all choices that fill the most places, this finds the most preferred
 * one: sets that can be placed together are a transversal matroid, for which taking each item that still fits is
 * optimal (J. Edmonds, Matroids and the greedy algorithm, Math. Programming 1, 1971). An augmenting path tells whether
 * an item still fits (H. W. Kuhn, The Hungarian method, 1955).
 * @param fits  the domains that an item may count for, as indices of `quotas`
 * @returns the chosen items of each domain, in arbitrary order
 */
export function fillDomains<T>(
  candidates: readonly T[],
  quotas: readonly number[],
  fits: (item: T) => readonly number[],
): T[][] {
  const domains = quotas.map((quota) => ({ quota, items: [] as T[] }))
  let open = quotas.reduce((sum, quota) => sum + quota, 0)
  for (const item of candidates) {
    if (open === 0) break
    if (place(item, new Set())) open -= 1
  }
  return domains.map(({ items }) => items)

  /** Places an item. If its domains are full, moves one of their items to another domain. */
  function place(item: T, tried: Set<number>): boolean {
    for (const domain of fits(item)) {
      if (tried.has(domain)) continue
      tried.add(domain)
      const { quota, items } = domains[domain]!
      if (items.length < quota) {
        items.push(item)
        return true
      }
      const moved = items.findIndex((other) => place(other, tried))
      if (moved !== -1) {
        items[moved] = item
        return true
      }
    }
    return false
  }
}
