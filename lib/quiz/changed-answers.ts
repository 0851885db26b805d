import type { Verdict } from '../model/feedback'
import type { ItemId, OptionId } from '../model/ids'
import type { ChangedAnswer } from '../model/study/result'

/** An answer of an exam, without anything that does not matter for changes. */
export interface GivenResponse {
  item: ItemId
  seq: number
  options: readonly OptionId[]
  verdict: Verdict
}

/**
 * The answers of an exam that were changed, in the order of `items`. An answer with fewer options than the item asks
 * for is unfinished, so ticking the second of two options is no change. An answer without options was taken back; it
 * counts as a change only if no other answer followed.
 * @param chooseOf  how many options an item asks for
 */
export function changedAnswers(
  items: readonly ItemId[],
  responses: readonly GivenResponse[],
  chooseOf: (item: ItemId) => number,
): ChangedAnswer[] {
  const whole = responses
    .filter(({ item, options }) => options.length === chooseOf(item) || options.length === 0)
    .sort((a, b) => a.seq - b.seq)
  const byItem = new Map<ItemId, GivenResponse[]>(items.map((item) => [item, []]))
  for (const response of whole) byItem.get(response.item)?.push(response)
  return [...byItem].flatMap(([item, given]) => {
    const path = withoutRepeats(given)
    const [first, ...changed] = path
    const last = changed.at(-1)
    if (first === undefined || last === undefined) return []
    return [{ item, path: path.map(({ options }) => [...options]), effect: effectOf(first, last) }]
  })
}

const setOf = ({ options }: GivenResponse) => [...options].sort().join(' ')

function withoutRepeats(path: readonly GivenResponse[]): GivenResponse[] {
  const told = path.filter(({ options }, i) => options.length > 0 || i === path.length - 1)
  const kept: GivenResponse[] = []
  for (const response of told) {
    const last = kept.at(-1)
    if (last === undefined || setOf(response) !== setOf(last)) kept.push(response)
  }
  return kept
}

function effectOf(first: GivenResponse, last: GivenResponse): ChangedAnswer['effect'] {
  if (setOf(first) === setOf(last)) return 'back'
  if (last.verdict === 'right') return 'to-right'
  return first.verdict === 'right' ? 'to-wrong' : 'none'
}
