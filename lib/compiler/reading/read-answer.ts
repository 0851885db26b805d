export interface Answer {
  /** Each letter once, in the order of the line. Only letters of options. */
  key: string[]
  /** Letters of the leading list that no option has. */
  unknown: string[]
  /** The words of the line beside each letter. */
  words: { letter: string; words: string }[]
}

const WORD = String.raw`(?:&|\+|과|와|및|\band\b)\s*`
const BOLD = String.raw`(?:\*\*\s*)?`
const AND = String.raw`\s*${BOLD}(?:,\s*(?:${WORD})?|${WORD})${BOLD}`
/** `A`, `A, C`, `A와 C`, `A**, **C`, closed by a bracket, a full stop, the end of the bold text or of the line. */
const LEADING = new RegExp(String.raw`^\s*(\()?([A-Z](?:${AND}[A-Z])*)\s*(\)|\.(?=\s|\*\*|$)|\*\*|$)`, 'u')

/** Further labels look like the first one. Each is after a separator, perhaps in bold of its own. */
const FURTHER: Record<string, RegExp> = {
  ')': /(?:[,&+과와및]|\band)\s*(?:\*\*\s*)?\(?([A-Z])\)/gu,
  '.': /(?:[,&+과와및]|\band)\s*(?:\*\*\s*)?([A-Z])\.(?=\s|\*\*|$)/gu,
  '**': /(?:[,&+과와및]|\band)\s*\*\*\s*([A-Z])\s*\*\*/gu,
}

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
    .replace(/[（），、·・;]/gu, (sign) => OTHER_SIGNS[sign]!)
    .replace(/[Ａ-Ｚ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

/**
 * Reads the key from what follows `정답:`. The letters decide; the words after them never do.
 * @param labels  the labels of the item's options
 */
export function readAnswer(text: string, labels: readonly string[]): Answer {
  const usual = inUsualSigns(text)
  const leading = LEADING.exec(usual)
  if (leading === null) return { key: [], unknown: [], words: [] }
  const letters = leading[2]!.match(/\b[A-Z]\b/gu) ?? []
  const rest = text.slice(leading[0].length)
  const further = furtherLabels(usual.slice(leading[0].length), leading[3]!, labels)
  const named = [...new Set([...letters, ...further.map(({ letter }) => letter)])]
  return {
    key: named.filter((letter) => labels.includes(letter)),
    unknown: named.filter((letter) => !labels.includes(letter)),
    words: wordsBeside(letters.at(-1)!, rest, further),
  }
}

interface Label {
  letter: string
  start: number
  end: number
}

/** A bracket opened among the words is closed by the first `)`: there is no label in `(Plan A, B)`. */
function furtherLabels(rest: string, closer: string, labels: readonly string[]): Label[] {
  const found: Label[] = []
  let depth = 0
  let from = 0
  for (const match of rest.matchAll(FURTHER[closer] ?? /(?!)/gu)) {
    depth = bracketDepth(rest.slice(from, match.index), depth)
    from = match.index
    const letter = match[1]!
    if (depth === 0 && labels.includes(letter))
      found.push({ letter, start: match.index, end: match.index + match[0].length })
  }
  return found
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
