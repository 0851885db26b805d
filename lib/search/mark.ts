import { stemLengths } from './endings'
import { isInitials, toInitials, toLetters } from './letters'
import type { Query } from './query'
import type { Roles } from './rank-units'
import { splitWords } from './split-words'
import type { Marked } from './types'
import type { Vocabulary } from './vocabulary'

type Range = [start: number, end: number]

/** What is marked in texts for a query. */
export class Marker {
  private readonly needles: string[]
  private readonly initials: string[]

  constructor(
    { terms, initials }: Query,
    private readonly roles: Roles,
    private readonly vocabulary: Vocabulary,
  ) {
    const letters = terms.map((term) => term.letters)
    const stems = letters.flatMap((word) => stemLengths(word).map((length) => word.slice(0, length)))
    this.needles = [...letters, ...stems].sort((a, b) => b.length - a.length)
    this.initials = [...(initials === null ? [] : [initials]), ...letters.filter(isInitials)]
  }

  mark(text: string): Marked {
    const ranges = [...this.ofWords(text), ...this.ofInitials(text)].sort((a, b) => a[0] - b[0])
    return { text, marks: apart(ranges) }
  }

  private ofWords(text: string): Range[] {
    return splitWords(text).flatMap(({ text: word, start }): Range[] => {
      const letters = toLetters(word)
      const id = this.vocabulary.find(letters)
      if (id === undefined || !this.roles.of.has(id)) return []
      const needle = this.needles.find((one) => letters.includes(one))
      const [from, to] =
        needle === undefined ? [0, word.length] : charactersOf(word, letters.indexOf(needle), needle.length)
      return [[start + from, start + to]]
    })
  }

  /** The longest run of initials first: it may span several words. */
  private ofInitials(text: string): Range[] {
    const places: number[] = []
    let line = ''
    for (const { text: word, start } of this.initials.length === 0 ? [] : splitWords(text)) {
      for (let i = 0; i < word.length; i++) {
        places.push(start + i)
        line += toInitials(word.charAt(i))[0] ?? ' '
      }
    }
    for (const initials of this.initials) {
      const at = line.indexOf(initials)
      if (at !== -1) return [[places[at]!, places[at + initials.length - 1]! + 1]]
    }
    return []
  }
}

/** The characters of a word that contain a stretch of its letters. */
function charactersOf(word: string, from: number, length: number): Range {
  const ends: number[] = []
  let letters = 0
  for (const character of word) {
    letters += toLetters(character).length
    for (let unit = 0; unit < character.length; unit++) ends.push(letters)
  }
  const first = ends.findIndex((end) => end > from)
  return [first, ends.findIndex((end) => end >= from + length) + 1]
}

/** Ranges that meet become one. */
function apart(sorted: readonly Range[]): Range[] {
  const ranges: Range[] = []
  for (const [start, end] of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** In characters: about two lines on a phone. */
const LONGEST = 140
const BEFORE = 30

/** The stretch of a text with most of its marks, in two lines at most. */
export function excerptOf({ text, marks }: Marked): Marked {
  if (text.length <= LONGEST) return { text, marks }
  const from = startOf(text, densest(marks))
  const to = endOf(text, from)
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const moved = marks
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): Range => [start - from + before.length, end - from + before.length])
  return { text: before + text.slice(from, to) + after, marks: moved }
}

/** Where the stretch with most marked letters begins. */
function densest(marks: readonly Range[]): number {
  let best = { at: 0, letters: 0 }
  for (const [at] of marks) {
    const within = marks.filter(([start, end]) => start >= at && end <= at + LONGEST - BEFORE)
    const letters = within.reduce((sum, [start, end]) => sum + end - start, 0)
    if (letters > best.letters) best = { at, letters }
  }
  return best.at
}

/** The beginning of a word, a little before a place. */
function startOf(text: string, at: number): number {
  if (at <= BEFORE) return 0
  const space = text.indexOf(' ', at - BEFORE)
  return space === -1 || space >= at ? at : space + 1
}

/** The end of a word, and never the middle of a character. */
function endOf(text: string, from: number): number {
  if (text.length <= from + LONGEST) return text.length
  const space = text.lastIndexOf(' ', from + LONGEST)
  const to = space > from + LONGEST / 2 ? space : from + LONGEST
  return isSecondHalf(text.charCodeAt(to)) ? to - 1 : to
}

const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff
