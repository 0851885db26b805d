import { firstFrom } from './first-from'
import { WEIGHT_OF_KIND } from './rank-notes'
import type { FoundNote } from './rank-units'
import { bestFirst, kindOfUnit, type SearchIndex, unitsOfNote } from './search-index'

/**
 * Finds titles, aliases and headings by the initial consonants of several words. What begins and ends inside one word is found
 * as a word (`matchInitials`), which is known with its ending: ㄱㅊㄱ is rather 결측값과 than 고치기.
 */
export function findByInitials(index: SearchIndex, initials: string, most: number): FoundNote[] {
  const { text, starts, units } = index.initialLines
  const found: FoundNote[] = []
  for (const match of text.matchAll(new RegExp(`(?<![^ \\n])${[...initials].join(' ?')}`, 'g'))) {
    if (!match[0].includes(' ')) continue
    const line = lastAtMost(starts, match.index)
    const end = starts[line + 1] ?? text.length + 1
    const isWholeWord = /[ \n]/.test(text[match.index + match[0].length] ?? '\n')
    const unit = units[line]!
    const note = lastAtMost(index.noteUnits, unit)
    const [first] = unitsOfNote(index, note)
    const kind = kindOfUnit(index, unit)
    const filled = match[0].length / (end - 1 - starts[line]!)
    const score = WEIGHT_OF_KIND[kind] * (isWholeWord ? WHOLE : BEGUN) + filled * FILLED
    found.push({ note, score, units: [{ unit: unit - first, kind, score, other: null }] })
  }
  return found.sort(bestFirst(index)).slice(0, most)
}

/** Less than for a title that has the initials in one word: initials typed without a space mean one word. */
const WHOLE = 1.445
const BEGUN = 1.19
const FILLED = 0.3

/** The last place in a sorted list whose number is not larger. */
const lastAtMost = (sorted: Uint32Array, number: number) => firstFrom(sorted, number + 1) - 1
