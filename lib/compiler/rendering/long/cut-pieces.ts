import { tableHeads } from './table-heads'

/** Consecutive lines of a text that is too long to be parsed at once. */
export interface Piece {
  /** Indices of lines. */
  start: number
  end: number
}

/** How long a piece becomes before it ends. */
export interface Sizes {
  /** Until the next end of a block. */
  lines: number
  /** Until the next item or row. A list or table that is cut is joined again after parsing. */
  linesWithin: number
}

const LONGEST_CHARS = 40_000

const BLANK = /^[ \t]*$/u
const TOP_ITEM = /^(?:([-*+])|\d{1,9}([.)]))[ \t]/u
/** Lines that surely belong to the item above: they are indented by two characters or more, after a number by three. */
const OF_BULLET = /^(?: {2}|\t|[ \t]*$)/u
const OF_NUMBER = /^(?: {3}|\t|[ \t]*$)/u

/** Where a text may be cut without a change of its meaning. */
export class Cutter {
  private readonly heads: ReadonlyMap<number, number>

  /** @param inside  indices of lines that continue a fence or preformatted HTML */
  constructor(
    private readonly lines: readonly string[],
    private readonly inside: ReadonlySet<number>,
  ) {
    this.heads = tableHeads(lines, inside)
  }

  cut({ start, end }: Piece, sizes: Sizes): Piece[] {
    const pieces: Piece[] = []
    let [from, chars] = [start, 0]
    for (let at = start; at < end; at++) {
      const isLong = (most: number) => at - from >= most || chars > LONGEST_CHARS
      if (at > from && (isLong(sizes.linesWithin) ? this.mayCut(at) : isLong(sizes.lines) && this.beginsBlock(at))) {
        pieces.push({ start: from, end: at })
        ;[from, chars] = [at, 0]
      }
      chars += this.lines[at]!.length
    }
    return [...pieces, { start: from, end }]
  }

  /** The index of the first of the two lines that make the line a row of a table; undefined if it is none. */
  headOf(at: number): number | undefined {
    return this.heads.get(at)
  }

  /** Whether a line begins another item of the list above. */
  continuesList(at: number): boolean {
    const kind = kindOf(this.lines[at]!)
    if (kind === undefined) return false
    const own = kind === '.' || kind === ')' ? OF_NUMBER : OF_BULLET
    let above = at - 1
    while (above >= 0 && own.test(this.lines[above]!)) above--
    return kindOf(this.lines[above] ?? '') === kind
  }

  followsBlank(at: number): boolean {
    return BLANK.test(this.lines[at - 1]!)
  }

  private mayCut(at: number): boolean {
    return this.beginsBlock(at) || this.headOf(at) !== undefined || (!this.inside.has(at) && this.continuesList(at))
  }

  private beginsBlock(at: number): boolean {
    const line = this.lines[at]!
    const isInside = this.inside.has(at) || BLANK.test(line) || /^[ \t]/u.test(line)
    return !isInside && !TOP_ITEM.test(line) && this.followsBlank(at)
  }
}

/** The bullet of an item, or what follows its number. Items of one list have the same. */
function kindOf(line: string): string | undefined {
  const [, bullet, afterNumber] = TOP_ITEM.exec(line) ?? []
  return bullet ?? afterNumber
}
