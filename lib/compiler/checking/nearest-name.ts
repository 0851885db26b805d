import { distance } from 'fastest-levenshtein'

/**
 * The tag, or another known name, that was probably meant by a misspelt one: the one with the fewest edits between
 * them, as a whole or in its last part. Null if none is near.
 */
export function nearestName<Name extends string>(name: string, known: Iterable<Name>): Name | null {
  let [best, nearest]: [Name | null, number] = [null, Math.floor(name.length / 4) + 1]
  for (const meant of known) {
    for (const spelt of [meant, meant.slice(meant.lastIndexOf('/') + 1)]) {
      if (Math.abs(spelt.length - name.length) >= nearest) continue // the lengths alone need as many edits
      const apart = distance(name, spelt)
      if (apart < nearest) [best, nearest] = [meant, apart]
    }
  }
  return best
}

/**
 * Whether two tags differ by one slip: a character too many, too few or another one, or two exchanged. Tags that differ
 * only in digits are different tags.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || withoutDigits(a) === withoutDigits(b)) return false
  const apart = distance(a, b)
  return apart === 1 || (apart === 2 && sorted(a) === sorted(b))
}

const withoutDigits = (text: string) => text.replace(/\d/gu, '')
const sorted = (text: string) => [...text].sort().join('')
