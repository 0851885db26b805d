import { codeSpans } from '../source/code-spans'

export interface Answer {
  /** Each letter once, in the order of the line. Only letters of options. */
  key: string[]
  /** Letters of the leading list that no option has. */
  unknown: string[]
  /** Letters among the words that look like further labels and are read as words, since no separator is before them. */
  unread: string[]
  /** The words of the line beside each letter. */
  words: { letter: string; words: string }[]
}

const WORD = String.raw`(?:&|\+|과|와|및|\band\b)\s*`
const BOLD = String.raw`(?:\*\*\s*)?`
const AND = String.raw`\s*${BOLD}(?:,\s*(?:${WORD})?|${WORD})${BOLD}`
/** `A`, `A, C`, `A와 C`, `A**, **C`, closed by a bracket, a full stop, the end of the bold text or of the line. */
const LEADING = new RegExp(String.raw`^\s*\(?[A-Z](?:${AND}[A-Z])*\s*(\)|\.(?=\s|\*\*|$)|\*\*|$)`, 'u')

/** Further labels look like the first one. Each is after a separator, perhaps in bold of its own. */
const FURTHER: Record<string, RegExp> = {
  ')': /(?:[,&+과와및]|\band)\s*(?:\*\*\s*)?\(?([A-Z])\)/gu,
  '.': /(?:[,&+과와및]|\band)\s*(?:\*\*\s*)?([A-Z])\.(?=\s|\*\*|$)/gu,
  '**': /(?:[,&+과와및]|\band)\s*\*\*\s*([A-Z])\s*\*\*/gu,
}

/** After white space, a slash or an HTML element there may be a label; after an opening bracket there is none. */
const STRAY = /(?<![^\s/>*])[A-H](?=\))/gu

/** The signs that East Asian keyboards give, by those that the patterns above know. */
const OTHER_SIGNS: Record<string, string> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '·': ',',
  '・': ',',
  ';': ',',
}

/** Full-width letters and signs as the usual ones. The length stays. */
const inUsualSigns = (text: string): string =>
  text
    .replace(/[（），、·・;]/gu, (sign) => OTHER_SIGNS[sign] ?? sign)
    .replace(/[Ａ-Ｚ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

/**
 * Reads the key from what follows `정답:`. The letters decide; the words after them never do.
 * @param labels  the labels of the item's options
 */
export function readAnswer(text: string, labels: readonly string[]): Answer {
  const usual = withoutCode(inUsualSigns(text))
  const leading = LEADING.exec(usual)
  if (leading === null) return { key: [], unknown: [], unread: [], words: [] }
  const letters = leading[0].match(/\b[A-Z]\b/gu) ?? []
  const [rest, usualRest] = [text.slice(leading[0].length), usual.slice(leading[0].length)]
  const further = furtherLabels(usualRest, leading[1]!, labels)
  const named = [...new Set([...letters, ...further.map(({ letter }) => letter)])]
  const stray = outsideBrackets(usualRest, STRAY).map(([letter]) => letter)
  return {
    key: named.filter((letter) => labels.includes(letter)),
    unknown: named.filter((letter) => !labels.includes(letter)),
    unread: [...new Set(stray)].filter((letter) => !named.includes(letter)),
    words: wordsBeside(letters.at(-1)!, rest, further),
  }
}

/** No letter in code is a label: `[0, B)` is an interval. The length stays. */
function withoutCode(text: string): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of codeSpans(text)) {
    parts.push(text.slice(done, start), '_'.repeat(end - start))
    done = end
  }
  return parts.join('') + text.slice(done)
}

interface Label {
  letter: string
  start: number
  end: number
}

function furtherLabels(rest: string, closer: string, labels: readonly string[]): Label[] {
  return outsideBrackets(rest, FURTHER[closer] ?? /(?!)/gu)
    .map((match) => ({ letter: match[1]!, start: match.index, end: match.index + match[0].length }))
    .filter(({ letter }) => labels.includes(letter))
}

/** A bracket opened among the words is closed by the first `)`: there is no label in `(Plan A, B)`. */
function outsideBrackets(rest: string, pattern: RegExp): RegExpExecArray[] {
  let depth = 0
  let from = 0
  return [...rest.matchAll(pattern)].filter(({ index }) => {
    depth = bracketDepth(rest.slice(from, index), depth)
    from = index
    return depth === 0
  })
}

function bracketDepth(text: string, start: number): number {
  let depth = start
  for (const char of text) {
    if (char === '(') depth++
    else if (char === ')' && depth > 0) depth--
  }
  return depth
}

function wordsBeside(first: string, rest: string, further: readonly Label[]): Answer['words'] {
  const labels = [{ letter: first, start: 0, end: 0 }, ...further]
  return labels.map(({ letter, end }, i) => {
    return {
      letter,
      words: rest
        .slice(end, labels[i + 1]?.start)
        .replaceAll('**', '')
        .trim(),
    }
  })
}
