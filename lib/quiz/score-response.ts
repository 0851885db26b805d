import type { Verdict } from '../model/feedback'
import type { OptionId } from '../model/ids'
import type { ItemVersion } from '../model/key'

/** Why a response is invalid for this item. `option` is the first invalid one. */
export type ResponseFault =
  | { fault: 'empty' }
  | { fault: 'unknown-option'; option: OptionId }
  | { fault: 'repeated-option'; option: OptionId }
  | { fault: 'too-many'; choose: number }

export type ScoreOutcome = { kind: 'scored'; verdict: Verdict } | ({ kind: 'invalid' } & ResponseFault)

/**
 * - `right`: all keys and nothing else.
 * - `partly`: at least one key, but not exactly the keys.
 * - `wrong`: no key.
 *
 * Fewer options than the item asks for are a valid response, so that an exam whose time runs out keeps what was ticked. More
 * options are invalid. The order of options does not matter. Only `right` scores.
 */
export function scoreResponse({ item, key }: ItemVersion, options: readonly OptionId[]): ScoreOutcome {
  const fault = findFault(item, options)
  if (fault) return { kind: 'invalid', ...fault }
  return { kind: 'scored', verdict: verdictOn(key.key, options) }
}

/** The verdict on a valid response. */
export function verdictOn(key: readonly OptionId[], options: readonly OptionId[]): Verdict {
  const got = options.filter((option) => key.includes(option)).length
  if (got === 0) return 'wrong'
  return got === key.length && got === options.length ? 'right' : 'partly'
}

function findFault(item: ItemVersion['item'], options: readonly OptionId[]): ResponseFault | undefined {
  if (options.length === 0) return { fault: 'empty' }
  const unknown = options.find((option) => item.options.every(({ id }) => id !== option))
  if (unknown !== undefined) return { fault: 'unknown-option', option: unknown }
  const repeated = options.find((option, i) => options.indexOf(option) !== i)
  if (repeated !== undefined) return { fault: 'repeated-option', option: repeated }
  if (options.length > item.choose) return { fault: 'too-many', choose: item.choose }
  return undefined
}
