import { foldText } from '../../base/fold-text'
import type { ComparedItem, ComparedOption } from '../compared-note'
import { fencedCode } from '../questions/fenced-code'
import { type FiledItem, filedItems } from '../questions/filed-items'
import { similarity } from '../questions/similar-stems'
import { splitByKey } from '../questions/split-by-key'
import { stemSketch } from '../questions/stem-sketch'
import { tellingWords } from '../questions/telling-words'
import type { FiledFinding, VaultRule } from '../rule'

/** Two stems that differ in some words ask one thing twice: in an exam with both, one gives the other away. */
export const stemSimilar: VaultRule = {
  severity: 'advice',
  traitsOf: ({ items }) => items.flatMap((item) => stemSketch(beginOf(item))),
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

/** Of a longer stem only the beginning is compared. In characters. */
const MAX_LENGTH = 4000

const beginOf = ({ stem }: ComparedItem) => stem.markdown.slice(0, MAX_LENGTH)

/**
 * Least similarities of two stems (shared shingles divided by all): if their keys are similar too, and if only the
 * stems are.
 */
const SIMILAR = 0.6
const ALIKE = 0.9

/** Equal questions, and equal options with another key, have rules of their own. */
function isNear({ item }: FiledItem, { item: other }: FiledItem): boolean {
  if (isOtherRules(item, other) || isOtherCode(item, other)) return false
  const share = similarity(beginOf(item), beginOf(other))
  return share >= SIMILAR && (keysMeet(item, other) || (share >= ALIKE && !ASKS_BY_OPTIONS.test(beginOf(item))))
}

/** "Which of the following is true?" is another question with another key. */
const ASKS_BY_OPTIONS = /\b(?:following|below|statements?|true|correct)\b|다음|설명/iu

/** What is asked of one program, function or field is not asked of another. */
function isOtherCode(item: ComparedItem, other: ComparedItem): boolean {
  if (fencedCode(beginOf(item)) !== fencedCode(beginOf(other))) return true
  const [names, others] = [codeSpansOf(item), codeSpansOf(other)]
  return [...names].some((name) => !others.has(name)) && [...others].some((name) => !names.has(name))
}

const codeSpansOf = (item: ComparedItem) => new Set(beginOf(item).match(CODE_SPAN))

const CODE_SPAN = /`[^`\n]{1,100}`/g

/** Whether the keys say one thing: the same, or with half of the words of the shorter in common. */
function keysMeet(item: ComparedItem, other: ComparedItem): boolean {
  const words = keyWords(item)
  const others = keyWords(other)
  const both = words.filter((word) => others.includes(word)).length
  const fewest = Math.min(words.length, others.length)
  return fewest === 0 ? optionsKey(splitByKey(item).keys) === optionsKey(splitByKey(other).keys) : both >= fewest / 2
}

/** The words of the keys, without those of the stem. */
function keyWords(item: ComparedItem): string[] {
  const asked = tellingWords(beginOf(item))
  return [...tellingWords(...splitByKey(item).keys.map(({ text }) => text.markdown))].filter((word) => !asked.has(word))
}

function isOtherRules(item: ComparedItem, other: ComparedItem): boolean {
  if (optionsKey(item.options) !== optionsKey(other.options)) return false
  const isSameKey = optionsKey(splitByKey(item).keys) === optionsKey(splitByKey(other).keys)
  return !isSameKey || foldText(item.stem.markdown) === foldText(other.stem.markdown)
}

const optionsKey = (options: readonly ComparedOption[]) =>
  options
    .map(({ text }) => foldText(text.markdown))
    .sort()
    .join('\0')

const nearly = ({ file, item }: FiledItem, other: FiledItem): FiledFinding => ({
  file,
  span: item.stem.span,
  reason: `Unexpected stem that is nearly one of \`${other.file}\`, expected one that asks something else`,
  mend: 'Change what is asked, or keep one of the two questions.',
  related: { file: other.file, span: other.item.stem.span, reason: 'The stem that is nearly the same' },
})
