import { groupBy } from '../base/group-by'
import { differingWords } from '../identity/wording/differing-words'
import { passagesOf } from '../identity/wording/fences'

/**
 * A paragraph that an edit changed. Lines count from 1, in the new text; in the old one for what was cut. Without words
 * that differ, it is code with other spaces.
 */
export type Passage =
  | { kind: 'edited'; line: number; from: string; to: string; text: string }
  | { kind: 'added' | 'cut'; line: number; text: string }

interface Paragraph {
  line: number
  text: string
}

/** Two paragraphs are one that was edited if their words are more similar than this (Dice's coefficient, 0 to 1). */
const SIMILAR = 0.5
/** An edited paragraph is searched among so many changed paragraphs before and after its place. */
const WINDOW = 16

/** Compares two texts by paragraph. A paragraph that only moved is no change. */
export function changedPassages(before: string, after: string): Passage[] {
  if (before === after) return []
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const left = [lackingIn(now, old), lackingIn(old, now)] as const
  const pairs = pairAlike(...left)
  const taken = new Set(pairs.flat())
  const passages: Passage[] = [
    ...pairs.map(editedPassage),
    ...left[1].filter((one) => !taken.has(one)).map((one): Passage => ({ kind: 'added', ...one })),
    ...left[0].filter((one) => !taken.has(one)).map((one): Passage => ({ kind: 'cut', ...one })),
  ]
  return passages.sort((a, b) => a.line - b.line)
}

function editedPassage([{ text: old }, { line, text }]: [Paragraph, Paragraph]): Passage {
  const [was, is] = [withoutLayout(old), withoutLayout(text)]
  if (was === is) return { kind: 'edited', line, from: '', to: '', text }
  const [from, to] = differingWords(was.split(' '), is.split(' '))
  return { kind: 'edited', line, from, to, text }
}

/** Splits a text at its blank lines and around fenced code. White space matters in code only. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let line = 1
  for (const { lines, block } of passagesOf(text)) {
    if (block === null) paragraphs.push(...runningParagraphs(lines, line))
    else paragraphs.push({ line, text: codeText(lines) })
    line += lines.length
  }
  return paragraphs
}

function runningParagraphs(lines: readonly string[], first: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let isOpen = false
  for (const [i, written] of lines.entries()) {
    const words = plainLine(written)
    if (words !== '' && isOpen) paragraphs.at(-1)!.text += ` ${words}`
    else if (words !== '') paragraphs.push({ line: first + i, text: words })
    isOpen = words !== ''
  }
  return paragraphs
}

/** Code as pages show it. Its indentation as a whole belongs to what is around it. */
function codeText(lines: readonly string[]): string {
  const margin = lines[0]!.search(/\S/u)
  return lines.map((line) => line.slice(Math.min(margin, line.search(/\S|$/u))).trimEnd()).join('\n')
}

/** Of dashes: the line below the head of a table, and a rule. */
const RULE = /^[\s|:-]*-[\s|:-]*$/u

/** Without what formatters change and no page shows: the marks of bullets, the lengths of rules. */
const plainLine = (line: string) =>
  RULE.test(line) ? line.replace(/\s+/gu, '').replace(/-+/gu, '-') : withoutLayout(line).replace(/^[*+] /u, '- ')

const withoutLayout = (text: string) => text.trim().replace(/\s+/gu, ' ')

/** @returns the paragraphs of `all` that `others` lacks */
function lackingIn(others: readonly Paragraph[], all: readonly Paragraph[]): Paragraph[] {
  const waiting = groupBy(others, ({ text }) => text)
  return all.filter(({ text }) => waiting.get(text)?.pop() === undefined)
}

/** Pairs the most similar paragraphs first, and of equally similar ones the nearest. */
function pairAlike(old: readonly Paragraph[], now: readonly Paragraph[]): [Paragraph, Paragraph][] {
  const taken = new Set<Paragraph>()
  const bestFirst = similarPairs(old, now).sort((a, b) => b.share - a.share || a.distance - b.distance)
  return bestFirst.flatMap(({ pair }) => {
    if (pair.some((paragraph) => taken.has(paragraph))) return []
    for (const paragraph of pair) taken.add(paragraph)
    return [pair]
  })
}

interface SimilarPair {
  pair: [Paragraph, Paragraph]
  /** Of words, 0 to 1. */
  share: number
  distance: number
}

function similarPairs(old: readonly Paragraph[], now: readonly Paragraph[]): SimilarPair[] {
  const words = now.map(foldedWords)
  return old.flatMap((paragraph, i) => {
    const own = foldedWords(paragraph)
    const first = Math.max(0, i - WINDOW)
    const near = now.slice(first, i + WINDOW + 1).map((other, k): SimilarPair => {
      const j = first + k
      return { pair: [paragraph, other], share: shareOfWords(own, words[j]!), distance: Math.abs(i - j) }
    })
    return near.filter(({ share }) => share > SIMILAR)
  })
}

/** Dice's coefficient of the words of two texts, 0 to 1. */
function shareOfWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size)
}

/** Headings are often only capitalised in another way. */
const foldedWords = ({ text }: Paragraph) => new Set(text.toLowerCase().split(/\s+/u))
