import { distance } from 'fastest-levenshtein'
import type { Tag } from '../../model/ids'

/** The tag that a name was meant for: spelt nearly like it, or with its last part so. */
export function nearestTag(name: string, tags: Iterable<Tag>): Tag | null {
  let [best, nearest]: [Tag | null, number] = [null, Math.floor(name.length / 4) + 1]
  for (const tag of tags) {
    for (const spelt of [tag, tag.slice(tag.lastIndexOf('/') + 1)]) {
      if (Math.abs(spelt.length - name.length) >= nearest) continue // at least so many edits lie between them
      const apart = distance(name, spelt)
      if (apart < nearest) [best, nearest] = [tag, apart]
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
