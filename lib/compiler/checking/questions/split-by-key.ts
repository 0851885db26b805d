interface Labelled {
  label: string
}

/** An item's options: those of the key, and the distractors. */
export interface Sides<Option extends Labelled> {
  keys: Option[]
  distractors: Option[]
}

/** Both sides are empty if the key is unknown or names every option, since there is nothing to compare. */
export function splitByKey<Option extends Labelled>(item: {
  options: readonly Option[]
  key: readonly string[]
}): Sides<Option> {
  const { options, key } = item
  const keys = options.filter(({ label }) => key.includes(label))
  if (keys.length === 0 || keys.length === options.length) return { keys: [], distractors: [] }
  return { keys, distractors: options.filter(({ label }) => !key.includes(label)) }
}
