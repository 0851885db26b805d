/** The width of a text, in the unit of the width of a line. */
export type Measure = (text: string) => number

/**
 * Breaks a text into as few lines as possible, of lengths as similar as possible. Lines end between words, in Korean,
 * too; only a word that is longer than a line is cut.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const known = new Map<string, number>()
  const once = (word: string) => {
    const measured = known.get(word) ?? measure(word)
    known.set(word, measured)
    return measured
  }
  const fewest = fill(text, width, once)
  let [least, most] = [width / fewest.length, width]
  for (let i = 0; i < 8; i++) {
    const middle = (least + most) / 2
    if (fill(text, middle, once).length > fewest.length) least = middle
    else most = middle
  }
  return fill(text, most, once)
}

function fill(text: string, width: number, measure: Measure): string[] {
  const space = measure(' ')
  const lines: string[] = []
  let left = -1
  for (const word of text.split(' ').flatMap((one) => cutWord(one, width, measure))) {
    const needed = measure(word)
    const fits = left >= needed + space
    if (fits) lines.push(`${lines.pop()} ${word}`)
    else lines.push(word)
    left = fits ? left - needed - space : width - needed
  }
  return lines
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' })
const lettersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Cuts a word that is longer than a line: after a hyphen and the like, or else anywhere. */
function cutWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces = word.split(/(?<=[-/_.])/u).flatMap((one) => (measure(one) <= width ? [one] : lettersOf(one)))
  const parts: string[] = []
  let part = ''
  let left = width
  for (const piece of pieces) {
    const needed = measure(piece)
    if (needed > left && part !== '') {
      parts.push(part)
      part = ''
      left = width
    }
    part += piece
    left -= needed
  }
  return [...parts, part]
}

/** Cuts a text so that it fits into a line, and ends it with `…` if it does not. */
export function shortenLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const letters = lettersOf(text)
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
