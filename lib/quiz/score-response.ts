import type { Verdict } from '../model/feedback'
import type { OptionId } from '../model/ids'
import type { ItemVersion } from '../model/key'

/** Why a response cannot be one of this item. `option` is the first that offends. */
export type ResponseFault =
  | { fault: 'empty' }
  | { fault: 'unknown-option'; option: OptionId }
  | { fault: 'repeated-option'; option: OptionId }
  | { fault: 'too-many'; choose: number }

export type ScoreOutcome = { kind: 'scored'; verdict: Verdict } | ({ kind: 'invalid' } & ResponseFault)

/**
 * - `right`: all the keys and nothing else.
 * - `partly`: at least one key, but not just the keys: something was known.
 * - `wrong`: no key at all.
 *
 * Fewer options than the item asks for are a response, so that an exam whose time runs out keeps what was ticked; more
 * are none. The order of the options does not matter. Only `right` scores.
 */
export function scoreResponse({ item, key }: ItemVersion, options: readonly OptionId[]): ScoreOutcome {
  const fault = findFault(item, options)
  if (fault) return { kind: 'invalid', ...fault }
  const got = options.filter((option) => key.key.includes(option)).length
  if (got === 0) return { kind: 'scored', verdict: 'wrong' }
  return { kind: 'scored', verdict: got === key.key.length && got === options.length ? 'right' : 'partly' }
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
