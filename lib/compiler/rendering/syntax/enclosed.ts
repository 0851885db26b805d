/**
 * Constructs for micromark that run from one mark to another, with nothing in between that Markdown would read:
 * wiki links, formulas.
 */
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, Point, State, TokenizeContext, TokenType } from 'micromark-util-types'
import { codeSpans } from '../../source/code-spans'

/** A formula longer than this is a mark that was never closed. It also bounds the look-ahead. */
const LONGEST = 4_000

interface Enclosure {
  token: TokenType
  open: string
  close: string
  /** The last say, given the source with its marks and the characters beside it (empty at the ends of the text). */
  accepts: (source: string, before: string, after: string) => boolean
}

interface TextEnclosure extends Enclosure {
  /** Whether it may run over the ends of lines. */
  multiline: boolean
}

/** A text construct. It fails, and leaves its marks as text, where the closing mark lacks. */
export function enclosedText({ token: name, open, close, multiline, accepts }: TextEnclosure): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const { previous, sliceSerialize } = this
      const token = effects.enter(name)
      const line = lineTaker(effects)
      let size = 0
      let tail = ''
      return takeMark(open, line, inside, nok)

      function inside(code: Code): State | undefined {
        if (code === null || ++size > LONGEST) return nok(code)
        if (markdownLineEnding(code)) return multiline ? lineEnding(code) : nok(code)
        line.take(code)
        // One more character than the mark, to see whether it is escaped.
        tail = (tail + characterOf(code)).slice(-close.length - 1)
        if (!tail.endsWith(close) || (tail.startsWith('\\') && tail.length > close.length)) return inside
        line.end()
        effects.exit(name)
        return after
      }
      function lineEnding(code: Code): State | undefined {
        line.end()
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        tail = ''
        return inside
      }
      function after(code: Code): State | undefined {
        const source = sliceSerialize(token)
        return accepts(source, characterOf(previous), characterOf(code)) ? ok(code) : nok(code)
      }
    },
  }
}

interface FlowEnclosure extends Enclosure {
  /** Whether it may run over blank lines. */
  blankLines: boolean
}

/** A block between lines of which the first begins with `open` and the last ends with `close`. */
export function enclosedFlow({ token: name, open, close, blankLines, accepts }: FlowEnclosure): Construct {
  return {
    name: `${name}Block`,
    concrete: true,
    tokenize(effects, ok, nok) {
      const { interrupt, sliceSerialize } = this
      const begin = this.now()
      const isClosing = () => open === close && isOpenIn(textBefore(begin, this), open)
      const token = effects.enter(name)
      const line = lineTaker(effects)
      let size = 0
      let tail = ''
      return takeMark(open, line, inside, nok)

      function inside(code: Code): State | undefined {
        if (code === null || ++size > LONGEST) return nok(code)
        if (markdownLineEnding(code)) return lineEnding(code)
        line.take(code)
        tail = (tail + characterOf(code)).slice(-close.length)
        return tail === close ? closed : inside
      }
      function lineEnding(code: Code): State | undefined {
        // A paragraph is ended by an opening mark alone on its line, unless that closes one within it.
        if (interrupt) return size === 1 && !isClosing() ? ok(code) : nok(code)
        line.end()
        tail = ''
        return effects.attempt(nextLine, lineStart, nok)(code)
      }
      function lineStart(code: Code): State | undefined {
        if (code !== null && markdownLineEnding(code)) return blankLines ? lineEnding(code) : nok(code)
        if (!markdownSpace(code)) return inside(code)
        line.take(code)
        return lineStart
      }
      function closed(code: Code): State | undefined {
        if (code !== null && !markdownLineEnding(code)) {
          if (!markdownSpace(code)) return inside(code)
          line.take(code)
          return closed
        }
        line.end()
        effects.exit(name)
        return accepts(sliceSerialize(token), '', '') ? ok(code) : nok(code)
      }
    },
  }
}

/** What stands in a paragraph before the line that may end it. */
function textBefore(end: Point, { events, sliceSerialize }: TokenizeContext): string {
  const start = events.findLast(([step, { type }]) => step === 'enter' && type === 'content')?.[1].start
  return start === undefined ? '' : sliceSerialize({ start, end })
}

/** Whether a mark that also closes is open at the end: not counting code, there is an odd number. */
function isOpenIn(text: string, mark: string): boolean {
  const inCode = codeSpans(text).map(({ start, end }) => text.slice(start, end))
  const count = (part: string) => part.split(mark).length - 1
  return (count(text) - inCode.reduce((sum, code) => sum + count(code), 0)) % 2 === 1
}

/** Takes a mark character by character, and goes on with `then`; with `nok` where another character comes. */
function takeMark(mark: string, line: ReturnType<typeof lineTaker>, then: State, nok: State): State {
  let taken = 0
  return function next(code: Code): State | undefined {
    if (code !== mark.charCodeAt(taken)) return nok(code)
    line.take(code)
    return ++taken === mark.length ? then : next
  }
}

/** micromark wants what is consumed to stand in the innermost token: one for each line, and none that is empty. */
function lineTaker(effects: Effects) {
  let isOpen = false
  return {
    take(code: Code): void {
      if (!isOpen) effects.enter('enclosedLine')
      isOpen = true
      effects.consume(code)
    },
    end(): void {
      if (isOpen) effects.exit('enclosedLine')
      isOpen = false
    },
  }
}

/** Takes a line ending, unless the next line is a paragraph's lazy one and so outside of the block. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser, now } = this
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (parser.lazy[now().line] ? nok(next) : ok(next))
    }
  },
}

/** Tabs and line endings are negative codes. */
function characterOf(code: Code): string {
  return code === null ? '' : code < 0 ? ' ' : String.fromCharCode(code)
}
