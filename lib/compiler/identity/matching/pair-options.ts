import { groupBy } from '../../base/group-by'
import { isSameList } from '../../base/is-same-list'
import type { Entry } from '../ledger/entry'
import type { Phrase } from '../wording/phrase'

/** Indices in the option lists of two questions. */
export type OptionPair = [before: number, after: number]
type Reads = (a: Phrase, b: Phrase) => boolean
interface Left {
  before: number[]
  after: number[]
}

/** Lists with more options than letters are not compared word by word. */
const MAX_OPTIONS = 26

/**
 * Tells which option of a question became which: first by equal texts, then by equal words, then by misspelled words,
 * each in the order of the lists.
 * @param reads  whether two options are the same
 */
export function pairOptions(before: Entry, after: Entry, reads: Reads): OptionPair[] {
  if (isSameList(before.options, after.options)) return before.options.map((_, i) => [i, i])
  const pairs: OptionPair[] = []
  const steps = [
    (left: Left) => pairEqual(left, before.options, after.options),
    (left: Left) => pairEqual(left, before.optionPhrases.map(wordsOf), after.optionPhrases.map(wordsOf)),
    (left: Left) => pairRead(left, (i, j) => reads(before.optionPhrases[i]!, after.optionPhrases[j]!)),
  ]
  let left: Left = { before: [...before.options.keys()], after: [...after.options.keys()] }
  for (const step of steps) {
    if (left.before.length === 0 || left.after.length === 0) break
    const found = step(left)
    pairs.push(...found)
    left = without(left, found)
  }
  return pairs.sort(([a], [b]) => a - b)
}

const wordsOf = ({ words }: Phrase) => words.join(' ')

/** Pairs options with equal texts, each text in the order of the lists. */
function pairEqual(left: Left, before: readonly string[], after: readonly string[]): OptionPair[] {
  const waiting = groupBy(left.after, (j) => after[j]!)
  return left.before.flatMap((i): OptionPair[] => {
    const j = waiting.get(before[i]!)?.shift()
    return j === undefined ? [] : [[i, j]]
  })
}

function pairRead({ before, after }: Left, reads: (i: number, j: number) => boolean): OptionPair[] {
  if (Math.max(before.length, after.length) > MAX_OPTIONS) return []
  const free = new Set(after)
  return before.flatMap((i): OptionPair[] => {
    const j = [...free].find((j) => reads(i, j))
    if (j === undefined) return []
    free.delete(j)
    return [[i, j]]
  })
}

function without({ before, after }: Left, pairs: readonly OptionPair[]): Left {
  const taken = { before: new Set(pairs.map(([i]) => i)), after: new Set(pairs.map(([, j]) => j)) }
  return { before: before.filter((i) => !taken.before.has(i)), after: after.filter((j) => !taken.after.has(j)) }
}
