import type { Blueprint } from '../../model/blueprint'
import type { Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import { hasTag } from '../../model/notes/has-tag'
import { apportion } from './apportion'
import { fillDomains } from './fill-domains'

/** A domain with fewer items than its weight requires. Other domains fill its places if they have enough items. */
export interface Shortfall {
  domain: string
  wanted: number
  got: number
}

export interface DrawnItem<T = PoolItem> {
  item: T
  /** The domain that the item counts for; null without a blueprint. */
  domain: string | null
}

/**
 * Draws for each domain its share of `count`. Places that a domain cannot fill are shared out among the others.
 * @param preferred  the pool, most preferred items first
 */
export function drawByBlueprint<T extends { tags: readonly Tag[] }>(
  preferred: readonly T[],
  { domains }: Blueprint,
  count: number,
): { drawn: DrawnItem<T>[]; shortfalls: Shortfall[] } {
  const candidates = preferred.map((item) => ({
    item,
    fits: domains.flatMap(({ tag }, i) => (hasTag(item, tag) ? [i] : [])),
  }))
  const weights = domains.map((domain) => domain.weight)
  const filled = shareOut(count, weights, (quotas) => fillDomains(candidates, quotas, ({ fits }) => fits))
  const wanted = apportion(count, weights)
  const shares = domains.map(({ name }, i) => ({ domain: name, wanted: wanted[i]!, chosen: filled[i]! }))
  return {
    drawn: shares.flatMap(({ domain, chosen }) => chosen.map(({ item }) => ({ item, domain }))),
    shortfalls: shares
      .map(({ domain, wanted, chosen }) => ({ domain, wanted, got: chosen.length }))
      .filter(({ wanted, got }) => got < wanted),
  }
}

/** Each round closes the domains that could not fill their quota, so there are at most as many rounds as domains. */
function shareOut<T>(count: number, weights: readonly number[], fill: (quotas: number[]) => T[][]): T[][] {
  let open = weights.flatMap((weight, domain) => (weight > 0 ? [domain] : []))
  let quotas = apportion(count, weights)
  for (;;) {
    const filled = fill(quotas)
    const left = count - filled.flat().length
    const full = open.filter((domain) => filled[domain]!.length === quotas[domain])
    if (left === 0 || full.length === 0 || full.length === open.length) return filled
    open = full
    const extra = apportion(
      left,
      weights.map((weight, domain) => (full.includes(domain) ? weight : 0)),
    )
    quotas = filled.map((items, domain) => items.length + extra[domain]!)
  }
}
