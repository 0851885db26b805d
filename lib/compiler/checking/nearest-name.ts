import { distance } from 'fastest-levenshtein'

/** The tag, or another known name, that a name was meant for: spelt nearly like it, or with its last part so. */
export function nearestName<Name extends string>(name: string, known: Iterable<Name>): Name | null {
  let [best, nearest]: [Name | null, number] = [null, Math.floor(name.length / 4) + 1]
  for (const meant of known) {
    for (const spelt of [meant, meant.slice(meant.lastIndexOf('/') + 1)]) {
      if (Math.abs(spelt.length - name.length) >= nearest) continue // at least so many edits lie between them
      const apart = distance(name, spelt)
      if (apart < nearest) [best, nearest] = [meant, apart]
    }
  }
  return best
}

/** Whether two tags differ by one slip: a sign too many, too few, another one, or two exchanged. Numbers are no slips. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || withoutDigits(a) === withoutDigits(b)) return false
  const apart = distance(a, b)
  return apart === 1 || (apart === 2 && sorted(a) === sorted(b))
}

const withoutDigits = (text: string) => text.replace(/\d/gu, '')
const sorted = (text: string) => [...text].sort().join('')
