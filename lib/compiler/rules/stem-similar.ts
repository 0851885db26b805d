import type { ReadItem, ReadNote, ReadOption } from '../note'
import { textKey } from '../text-key'
import { type FiledItem, filedItems } from './filed-items'
import type { FiledFinding, VaultRule } from './rule'
import { similarity } from './similar-stems'
import { splitOptions } from './split-options'
import { stemSketch } from './stem-sketch'

/** Two stems that differ in some words ask one thing twice: in an exam with both, one gives the other away. */
export const stemSimilar: VaultRule = {
  id: 'stem-similar',
  severity: 'advice',
  keysOf: ({ items }: ReadNote) => items.flatMap((item) => stemSketch(beginOf(item))),
  checkVault: (notes) => {
    const owners = new Map<string, FiledItem>()
    return filedItems(notes).flatMap((filed) => {
      const sketch = stemSketch(beginOf(filed.item))
      const earlier = sketch.map((key) => owners.get(key)).find((other) => other !== undefined && isNear(filed, other))
      for (const key of sketch) if (!owners.has(key)) owners.set(key, filed)
      return earlier === undefined ? [] : [nearly(filed, earlier)]
    })
  },
}

/** A longer stem is compared by its begin. In characters. */
const MAX_LENGTH = 4000

const beginOf = ({ stem }: ReadItem) => stem.markdown.slice(0, MAX_LENGTH)

/** Of the shingles of both, the share that both have. */
const SIMILAR = 0.6

/** Equal questions, and equal options with another key, are other rules'. */
const isNear = ({ item }: FiledItem, { item: other }: FiledItem) =>
  !isOtherRules(item, other) && similarity(beginOf(item), beginOf(other)) >= SIMILAR

function isOtherRules(item: ReadItem, other: ReadItem): boolean {
  if (optionsKey(item.options) !== optionsKey(other.options)) return false
  const isSameKey = optionsKey(splitOptions(item).keys) === optionsKey(splitOptions(other).keys)
  return !isSameKey || textKey(item.stem.markdown) === textKey(other.stem.markdown)
}

const optionsKey = (options: readonly ReadOption[]) =>
  options
    .map(({ text }) => textKey(text.markdown))
    .sort()
    .join('\0')

const nearly = ({ file, item }: FiledItem, other: FiledItem): FiledFinding => ({
  file,
  span: item.stem.span,
  reason: `Unexpected stem that is nearly one of \`${other.file}\`, expected one that asks something else`,
  mend: 'Change what is asked, or keep one of the two questions.',
  related: { file: other.file, span: other.item.stem.span, reason: 'The stem that is nearly the same' },
})
