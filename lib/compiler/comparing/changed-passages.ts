import { groupBy } from '../base/group-by'
import { differingWords } from '../identity/describe-change'

/** A paragraph that an edit changed. Lines count from 1, in the new text; in the old one for what was cut. */
export type Passage =
  | { kind: 'edited'; line: number; from: string; to: string; text: string }
  | { kind: 'added' | 'cut'; line: number; text: string }

interface Paragraph {
  line: number
  text: string
}

/** Two paragraphs are the same one, edited, if they share this part of their words. */
const SIMILAR = 0.5
/** An edited paragraph is looked for among so many that are nearest to it. */
const WINDOW = 16

/** Compares two texts by paragraph. A paragraph that only moved is no change. */
export function changedPassages(before: string, after: string): Passage[] {
  if (before === after) return []
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const left = [lackingIn(now, old), lackingIn(old, now)] as const
  const pairs = pairAlike(...left)
  const taken = new Set(pairs.flat())
  const passages: Passage[] = [
    ...pairs.map(([from, to]): Passage => {
      const [gone, come] = differingWords(from.text.split(' '), to.text.split(' '))
      return { kind: 'edited', line: to.line, from: gone, to: come, text: to.text }
    }),
    ...left[1].filter((one) => !taken.has(one)).map((one): Passage => ({ kind: 'added', ...one })),
    ...left[0].filter((one) => !taken.has(one)).map((one): Passage => ({ kind: 'cut', ...one })),
  ]
  return passages.sort((a, b) => a.line - b.line)
}

const FENCE = /^(`{3,}|~{3,})/u

/** Splits a text at its blank lines, except within a fence. White space within a paragraph does not matter. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let isOpen = false
  let fence: string | null = null
  for (const [i, written] of text.split('\n').entries()) {
    const line = written.trim().replace(/\s+/gu, ' ')
    if (line !== '' && isOpen) paragraphs.at(-1)!.text += ` ${line}`
    else if (line !== '') paragraphs.push({ line: i + 1, text: line })
    const mark = FENCE.exec(line)?.[1]
    if (fence === null) fence = mark ?? null
    else if (mark?.startsWith(fence)) fence = null
    isOpen = line !== '' || (fence !== null && paragraphs.length > 0)
  }
  return paragraphs
}

/** @returns the paragraphs of `all` that `others` lacks */
function lackingIn(others: readonly Paragraph[], all: readonly Paragraph[]): Paragraph[] {
  const waiting = groupBy(others, ({ text }) => text)
  return all.filter(({ text }) => waiting.get(text)?.pop() === undefined)
}

function pairAlike(old: readonly Paragraph[], now: readonly Paragraph[]): [Paragraph, Paragraph][] {
  const free = [...now]
  return old.flatMap((paragraph, i): [Paragraph, Paragraph][] => {
    const near = free.slice(Math.max(0, i - WINDOW), i + WINDOW)
    const best = near.find((other) => shareOfWords(paragraph.text, other.text) > SIMILAR)
    if (best === undefined) return []
    free.splice(free.indexOf(best), 1)
    return [[paragraph, best]]
  })
}

/** Dice's coefficient of the words of two texts, 0 to 1. */
function shareOfWords(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size)
}
