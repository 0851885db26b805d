import type { OptionId } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { Random } from '../seeded'
import { shuffle } from './draw-items'

/**
 * The order in which a sitting shows the options. An item whose texts refer to letters keeps the author's order. In
 * others, only options such as "all of the above" keep it, at the end.
 */
export function orderOptions(item: Pick<PoolItem, 'options' | 'shufflable' | 'last'>, random: Random): OptionId[] {
  const ids = item.options.map((option) => option.id)
  if (!item.shufflable) return ids
  const moving = ids.filter((id) => !item.last.includes(id))
  return [...shuffle(moving, random), ...ids.filter((id) => item.last.includes(id))]
}
