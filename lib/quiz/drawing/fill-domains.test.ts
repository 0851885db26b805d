import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillDomains } from './fill-domains'

test('moves an item that fits two domains to where it is needed', () => {
  const fits: Record<string, number[]> = { both: [0, 1], first: [0] }
  expect(fillDomains(['both', 'first'], [1, 1], (item) => fits[item]!)).toEqual([['first'], ['both']])
})

interface Candidate {
  rank: number
  fits: number[]
}
const candidates = fc
  .array(fc.subarray([0, 1, 2]), { maxLength: 7 })
  .map((all) => all.map((fits, rank): Candidate => ({ rank, fits })))
const quotas = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 })

test('finds what trying all choices finds: the most places filled, and of these the first in preference', () => {
  fc.assert(
    fc.property(candidates, quotas, (candidates, quotas) => {
      const chosen = fillDomains(candidates, quotas, (item) => item.fits).flat()
      expect(chosen.map((item) => item.rank).sort()).toEqual(bestByTryingAll(candidates, quotas))
    }),
  )
})

test('fills no domain over its quota, and only with items that fit it', () => {
  fc.assert(
    fc.property(candidates, quotas, (candidates, quotas) => {
      for (const [domain, items] of fillDomains(candidates, quotas, (item) => item.fits).entries()) {
        expect(items.length).toBeLessThanOrEqual(quotas[domain]!)
        expect(items.every((item) => item.fits.includes(domain))).toBe(true)
      }
    }),
  )
})

/** @returns the ranks of the largest placeable set; of equally large ones the lexicographically first */
function bestByTryingAll(candidates: Candidate[], quotas: number[]): number[] {
  let best: number[] = []
  for (let mask = 0; mask < 2 ** candidates.length; mask++) {
    const set = candidates.filter((item) => mask & (1 << item.rank))
    if (!isPlaceable(set, quotas)) continue
    const ranks = set.map((item) => item.rank)
    if (ranks.length > best.length || (ranks.length === best.length && ranks.join() < best.join())) best = ranks
  }
  return best
}

function isPlaceable([item, ...rest]: Candidate[], quotas: number[]): boolean {
  if (item === undefined) return true
  return item.fits.some((domain) => quotas[domain]! > 0 && isPlaceable(rest, quotas.with(domain, quotas[domain]! - 1)))
}
