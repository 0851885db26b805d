import type { ReadItem, ReadOption } from '../note'

/** An item's options by what the answer line says of them. */
export interface Sides {
  keys: ReadOption[]
  distractors: ReadOption[]
}

/** Empty sides where the key is unknown or names every option: there is nothing to compare. */
export function splitOptions({ options, key }: ReadItem): Sides {
  const keys = options.filter(({ label }) => key.includes(label))
  if (keys.length === 0 || keys.length === options.length) return { keys: [], distractors: [] }
  return { keys, distractors: options.filter(({ label }) => !key.includes(label)) }
}
