import type { Compiled, StageFinding } from '../base/finding'
import { codeSpans } from './code-spans'
import { closesFence, type Fence, ListIndent, leavesFence, openFence } from './fences'
import { formulaSpans } from './formula-spans'

/**
 * `code` is a line of a fence, its opening and closing lines included. `comment` has nothing but comments. Which lines
 * are a `definition` is decided by `markDefinitions`.
 */
export type LineKind = 'blank' | 'code' | 'comment' | 'definition' | 'heading' | 'rule' | 'text'

export interface Line {
  /** In the file, from 1. */
  number: number
  raw: string
  /** `raw` with spaces in place of comments, so that columns stay, and without white space at its end. */
  text: string
  kind: LineKind
  /** 1 to 6 for a heading, else 0. */
  depth: number
  /** The fence that the line belongs to. All lines of one fence share it. */
  fence: Fence | null
}

/** A place in the note: the number of the line, and the index in it, from 0. */
interface Place {
  line: number
  index: number
}

/** The end mark of a comment by its begin mark. */
const COMMENTS = { '%%': '%%', '<!--': '-->' } as const
type CommentMark = keyof typeof COMMENTS

interface Comment extends Place {
  mark: CommentMark
}

/** What may stand before the content of a line: indentation, signs of quotes, markers of lists. */
export const BEFORE_CONTENT = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*$/
const INVISIBLE = /[\u200B\u2060\uFEFF]/
const INVISIBLE_ENDS = /^[\s\u200B\u2060\uFEFF]+|[\u200B\u2060\uFEFF]+(?=[*_\s]*$)/g
const COMMENT_MARK = /%%|(?<!\\)<!--|-->/g
const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}$/

/**
 * Classifies lines before anything is read from them: a heading in a fence is no heading, a question in a comment is no
 * question. Fences and rules are those of CommonMark. Comments are Obsidian's `%% … %%` and HTML's `<!-- … -->`. They
 * may extend over lines, and do not begin in code or in a formula.
 * @param first  the number of the first line
 */
export function scanLines(lines: readonly string[], first: number): Compiled<Line[]> {
  return new LineScanner(lines, first, []).scan()
}

class LineScanner {
  private readonly scanned: Line[] = []
  private readonly messages: StageFinding[] = []
  private fence: Fence | null = null
  private comment: Comment | null = null
  private readonly list = new ListIndent()
  /** No comment ends before this line. So a long paragraph is searched only once, and gives one message. */
  private open = 0

  /** @param literal  unclosed comment marks. From there on, marks of this kind are text. At most one of each kind. */
  constructor(
    private readonly lines: readonly string[],
    private readonly first: number,
    private readonly literal: readonly Comment[],
  ) {}

  scan(): Compiled<Line[]> {
    for (const [i, raw] of this.lines.entries()) this.scanned.push(this.scanLine(raw, this.first + i))
    if (this.comment !== null) return new LineScanner(this.lines, this.first, [...this.literal, this.comment]).scan()
    this.messages.push(...this.literal.map(unclosedComment))
    return { data: this.scanned, messages: this.messages }
  }

  private scanLine(raw: string, number: number): Line {
    const { fence } = this
    if (fence !== null && this.comment === null) {
      if (!leavesFence(raw, fence)) {
        fence.isClosed = closesFence(raw, fence)
        if (fence.isClosed) this.fence = null
        return { number, raw, text: raw.trimEnd(), kind: 'code', depth: 0, fence }
      }
      this.fence = null
    }
    return this.scanOutsideFence(raw, number)
  }

  private scanOutsideFence(raw: string, number: number): Line {
    const text = blankInvisible(this.blankComments(raw, number)).trimEnd()
    const line = textLine(number, raw, text)
    if (text === '') return { ...line, kind: raw.trim() === '' ? 'blank' : 'comment' }
    const fence = openFence(text, number, this.list.at(text))
    const isInItem = this.list.holds(text)
    this.list.pass(text)
    if (fence !== null) {
      this.fence = fence
      return { ...line, kind: 'code', fence }
    }
    if (isInItem) return line // a heading or a rule in an item divides only the item
    const heading = HEADING.exec(text)
    if (heading !== null) return { ...line, kind: 'heading', depth: heading[1]!.length }
    return RULE.test(text) ? { ...line, kind: 'rule' } : line
  }

  private blankComments(raw: string, number: number): string {
    if (!raw.includes('%%') && !raw.includes('--')) return this.comment === null ? raw : ' '.repeat(raw.length)
    if (this.comment === null && openFence(raw, number, this.list.at(raw)) !== null) return raw
    const code = this.comment === null ? literalSpans(raw) : []
    let blanked = ''
    let from = 0
    let next = 0
    for (const { index, 0: mark } of raw.matchAll(COMMENT_MARK)) {
      while (next < code.length && code[next]!.end <= index) next++
      const isInCode = next < code.length && code[next]!.start <= index
      if (this.comment !== null) {
        if (mark !== COMMENTS[this.comment.mark]) continue
        const end = index + mark.length
        blanked += ' '.repeat(end - from)
        this.comment = null
        from = end
      } else if (mark !== '-->' && !isInCode && !this.isLiteral(mark as CommentMark, raw, number, index)) {
        blanked += raw.slice(from, index)
        this.comment = { mark: mark as CommentMark, line: number, index }
        from = index
      }
    }
    return blanked + (this.comment === null ? raw.slice(from) : ' '.repeat(raw.length - from))
  }

  private isLiteral(mark: CommentMark, raw: string, number: number, at: number): boolean {
    if (mark === '<!--' && this.outlastsParagraph(raw, number, at)) return true
    return this.literal.some(
      ({ mark: kind, line, index }) => kind === mark && (number > line || (number === line && at >= index)),
    )
  }

  /**
   * Whether a comment that begins among words has no end in its paragraph. Then it is text (CommonMark, 6.6): else an arrow
   * `-->` of the next diagram would end it. Only one with which a block begins may extend over blank lines (4.6).
   */
  private outlastsParagraph(raw: string, number: number, at: number): boolean {
    if (number < this.open) return true
    if (BEFORE_CONTENT.test(raw.slice(0, at)) || raw.includes('-->', at)) return false
    let next = number + 1
    for (; !endsParagraph(this.lines[next - this.first]); next++)
      if (this.lines[next - this.first]!.includes('-->')) return false
    this.open = next
    this.messages.push(unclosedComment({ mark: '<!--', line: number, index: at }))
    return true
  }
}

const endsParagraph = (line: string | undefined) =>
  line === undefined || line.trim() === '' || HEADING.test(line) || /^\s*(?:`{3}|~{3})/.test(line)

/** Signs without a width come along when text is copied. At an end of a line they would hide a mark or a letter. */
const blankInvisible = (text: string) =>
  INVISIBLE.test(text) ? text.replace(INVISIBLE_ENDS, (signs) => ' '.repeat(signs.length)) : text

const textLine = (number: number, raw: string, text: string): Line => {
  return { number, raw, text, kind: 'text', depth: 0, fence: null }
}

/** Code and formulas. No comment begins in them. */
function literalSpans(raw: string): { start: number; end: number }[] {
  const code = raw.includes('`') ? codeSpans(raw) : []
  return raw.includes('$') ? [...code, ...formulaSpans(raw)].sort((a, b) => a.start - b.start) : code
}

const unclosedComment = ({ mark, line, index }: Comment): StageFinding => ({
  ruleId: 'comment-unclosed',
  span: { start: { line, column: index + 1 }, end: { line, column: index + 1 + mark.length } },
  reason: `Unexpected \`${mark}\` without \`${COMMENTS[mark]}\` behind it, expected a comment to be closed`,
  mend: `Close the comment with \`${COMMENTS[mark]}\`, or write \`${mark}\` in back quotes.`,
})
