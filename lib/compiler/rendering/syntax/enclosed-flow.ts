import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, Point, State, Token, TokenizeContext } from 'micromark-util-types'
import { codeSpans } from '../../source/code-spans'
import { characterOf, type Enclosure, LineTaker, LONGEST, takeLineEnding, takeMark } from './enclosure'

interface FlowEnclosure extends Enclosure {
  /** Whether it may run over blank lines. */
  blankLines: boolean
}

/** A block of lines. The first begins with `open`, the last ends with `close`. */
export function enclosedFlow(enclosure: FlowEnclosure): Construct {
  return {
    name: `${enclosure.token}Block`,
    concrete: true,
    tokenize(effects, ok, nok) {
      return new FlowTokenizer(enclosure, this, { effects, ok, nok }).start()
    },
  }
}

/** The states of one attempt at a block. Each takes a character, and gives the state that takes the next one. */
class FlowTokenizer {
  private readonly begin: Point
  private readonly token: Token
  private readonly line: LineTaker
  private size = 0
  private tail = ''

  constructor(
    private readonly enclosure: FlowEnclosure,
    private readonly context: TokenizeContext,
    private readonly to: { effects: Effects; ok: State; nok: State },
  ) {
    this.begin = context.now()
    this.token = to.effects.enter(enclosure.token)
    this.line = new LineTaker(to.effects)
  }

  start(): State {
    return takeMark(this.enclosure.open, this.line, this.inside, this.to.nok)
  }

  private readonly inside = (code: Code): State | undefined => {
    if (code === null || ++this.size > LONGEST) return this.to.nok(code)
    if (markdownLineEnding(code)) return this.lineEnding(code)
    this.line.take(code)
    const { close } = this.enclosure
    this.tail = (this.tail + characterOf(code)).slice(-close.length)
    return this.tail === close ? this.closed : this.inside
  }

  private lineEnding(code: Code): State | undefined {
    const { effects, ok, nok } = this.to
    // An opening mark alone on its line ends a paragraph, unless it closes a mark that the paragraph opened.
    if (this.context.interrupt) return this.size === 1 && !this.isClosing() ? ok(code) : nok(code)
    this.line.end()
    this.tail = ''
    return effects.attempt(nextLine, this.lineStart, nok)(code)
  }

  private isClosing(): boolean {
    const { open, close } = this.enclosure
    return open === close && isOpenIn(textBefore(this.begin, this.context), open)
  }

  private readonly lineStart = (code: Code): State | undefined => {
    if (code !== null && markdownLineEnding(code))
      return this.enclosure.blankLines ? this.lineEnding(code) : this.to.nok(code)
    if (!markdownSpace(code)) return this.inside(code)
    this.line.take(code)
    return this.lineStart
  }

  /** Behind the closing mark, where only spaces may follow. */
  private readonly closed = (code: Code): State | undefined => {
    if (code !== null && !markdownLineEnding(code)) {
      if (!markdownSpace(code)) return this.inside(code)
      this.line.take(code)
      return this.closed
    }
    const { effects, ok, nok } = this.to
    this.line.end()
    effects.exit(this.enclosure.token)
    return this.enclosure.accepts(this.context.sliceSerialize(this.token), '', '') ? ok(code) : nok(code)
  }
}

/** The text of the paragraph above `end`. */
function textBefore(end: Point, { events, sliceSerialize }: TokenizeContext): string {
  const start = events.findLast(([step, { type }]) => step === 'enter' && type === 'content')?.[1].start
  return start === undefined ? '' : sliceSerialize({ start, end })
}

/** Whether a mark that closes as it opens is still open at the end of a text: outside of code it occurs an odd number of times. */
function isOpenIn(text: string, mark: string): boolean {
  const inCode = codeSpans(text).map(({ start, end }) => text.slice(start, end))
  const count = (part: string) => part.split(mark).length - 1
  return (count(text) - inCode.reduce((sum, code) => sum + count(code), 0)) % 2 === 1
}

/** Consumes a line ending. Fails if the next line is a lazy continuation of a paragraph, and so outside of the block. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser, now } = this
    return (code) => {
      takeLineEnding(effects, code)
      return (next) => (parser.lazy[now().line] ? nok(next) : ok(next))
    }
  },
}
