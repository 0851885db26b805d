/** What the constructs share that run from one mark to another: wiki links, formulas, comments. */
import type { Code, Effects, State, TokenType } from 'micromark-util-types'

/** A formula longer than this is a mark that was never closed. It also bounds the look-ahead. */
export const LONGEST = 4_000

/** A stretch of source between two marks. Markdown reads nothing in it. */
export interface Enclosure {
  token: TokenType
  open: string
  close: string
  /** Decides at the end. Gets the source with its marks, and the characters beside it (empty at the ends of the text). */
  accepts: (source: string, before: string, after: string) => boolean
}

/** Consumes a mark character by character, then continues with `then`. At any other character it continues with `nok`. */
export function takeMark(mark: string, line: LineTaker, then: State, nok: State): State {
  let taken = 0
  return function next(code: Code): State | undefined {
    if (code !== mark.charCodeAt(taken)) return nok(code)
    line.take(code)
    return ++taken === mark.length ? then : next
  }
}

/** Consumes characters in tokens of one line each: micromark allows no empty token, and no line ending within one. */
export class LineTaker {
  private isOpen = false

  constructor(private readonly effects: Effects) {}

  take(code: Code): void {
    if (!this.isOpen) this.effects.enter('enclosedLine')
    this.isOpen = true
    this.effects.consume(code)
  }

  end(): void {
    if (this.isOpen) this.effects.exit('enclosedLine')
    this.isOpen = false
  }
}

export function takeLineEnding(effects: Effects, code: Code): void {
  effects.enter('lineEnding')
  effects.consume(code)
  effects.exit('lineEnding')
}

/** The character of a code. Tabs and line endings have negative codes, and are given as a space. */
export function characterOf(code: Code): string {
  return code === null ? '' : code < 0 ? ' ' : String.fromCharCode(code)
}
