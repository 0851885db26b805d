import type { Compiled, StageFinding } from '../base/finding'
import { codeSpans } from './code-spans'
import { formulaSpans } from './formula-spans'

/**
 * `code` is a line of a fence, its marks included; `comment` holds nothing but comments. What is a `definition` is told by
 * `markDefinitions`.
 */
export type LineKind = 'blank' | 'code' | 'comment' | 'definition' | 'heading' | 'rule' | 'text'

export interface Line {
  /** In the file, from 1. */
  number: number
  raw: string
  /** `raw` with spaces in the place of comments, so that columns stay; no white space at its end. */
  text: string
  kind: LineKind
  /** 1 to 6 for a heading, else 0. */
  depth: number
}

interface Fence {
  mark: string
  /** Of the opening line. */
  line: Line
  /** The fence ends with the list item that it stands in: at a line that is indented less. */
  container: number
}

/** Where something stands: the line's number, and the index in it, from 0. */
interface Place {
  line: number
  index: number
}

/** What ends a comment, by what begins it. */
const COMMENTS = { '%%': '%%', '<!--': '-->' } as const
type CommentMark = keyof typeof COMMENTS

interface Comment extends Place {
  mark: CommentMark
}

const COMMENT_MARK = /%%|(?<!\\)<!--|-->/g
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/
const LIST_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?=\S)/
const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}$/

/**
 * Says of each line what it is, before anything is read from it: a heading in a fence is none, nor is a question in a
 * comment. Fences and rules are CommonMark's; comments are Obsidian's `%% … %%` and HTML's `<!-- … -->`, over lines
 * too, not in code or in a formula.
 * @param lines  the note's body
 * @param first  the number of its first line
 */
export function scanLines(lines: readonly string[], first: number): Compiled<Line[]> {
  return new LineScanner(lines, first, []).scan()
}

class LineScanner {
  private readonly scanned: Line[] = []
  private readonly messages: StageFinding[] = []
  private fence: Fence | null = null
  private comment: Comment | null = null
  private listIndent = 0

  /** @param literal  marks that nothing closes: from there on, their kind is text. At most one of each kind. */
  constructor(
    private readonly lines: readonly string[],
    private readonly first: number,
    private readonly literal: readonly Comment[],
  ) {}

  scan(): Compiled<Line[]> {
    for (const [i, raw] of this.lines.entries()) this.scanned.push(this.scanLine(raw, this.first + i))
    if (this.comment !== null) return new LineScanner(this.lines, this.first, [...this.literal, this.comment]).scan()
    if (this.fence !== null) this.messages.push(unclosedFence(this.fence.line))
    this.messages.push(...this.literal.map(unclosedComment))
    return { data: this.scanned, messages: this.messages }
  }

  private scanLine(raw: string, number: number): Line {
    if (this.fence !== null && this.comment === null) {
      const line: Line = { number, raw, text: raw.trimEnd(), kind: 'code', depth: 0 }
      if (!leavesContainer(raw, this.fence)) {
        if (closes(raw, this.fence)) this.fence = null
        return line
      }
      this.messages.push(unclosedFence(this.fence.line))
      this.fence = null
    }
    return this.scanOutsideFence(raw, number)
  }

  private scanOutsideFence(raw: string, number: number): Line {
    const text = this.blankComments(raw, number).trimEnd()
    const line = textLine(number, raw, text)
    if (text === '') return { ...line, kind: raw.trim() === '' ? 'blank' : 'comment' }
    this.fence = openFence(line, this.listIndent)
    this.trackList(text)
    if (this.fence !== null) return { ...line, kind: 'code' }
    const heading = HEADING.exec(text)
    if (heading !== null) return { ...line, kind: 'heading', depth: heading[1]!.length }
    return RULE.test(text) ? { ...line, kind: 'rule' } : line
  }

  /** A fence may be indented as deep as the list item that it belongs to. */
  private trackList(text: string): void {
    const mark = LIST_MARK.exec(text)
    if (mark !== null) this.listIndent = widthOf(mark[0])
    else if (!/^\s/.test(text)) this.listIndent = 0
  }

  private blankComments(raw: string, number: number): string {
    if (!raw.includes('%%') && !raw.includes('--')) return this.comment === null ? raw : ' '.repeat(raw.length)
    if (this.comment === null && openFence(textLine(number, raw, raw), this.listIndent) !== null) return raw
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
      } else if (mark !== '-->' && !isInCode && !this.isLiteral(mark as CommentMark, number, index)) {
        blanked += raw.slice(from, index)
        this.comment = { mark: mark as CommentMark, line: number, index }
        from = index
      }
    }
    return blanked + (this.comment === null ? raw.slice(from) : ' '.repeat(raw.length - from))
  }

  private isLiteral(mark: CommentMark, number: number, at: number): boolean {
    return this.literal.some(
      ({ mark: kind, line, index }) => kind === mark && (number > line || (number === line && at >= index)),
    )
  }
}

const textLine = (number: number, raw: string, text: string): Line => ({ number, raw, text, kind: 'text', depth: 0 })

/** Code and formulas, where two percent signs are two percent signs. */
function literalSpans(raw: string): { start: number; end: number }[] {
  const code = raw.includes('`') ? codeSpans(raw) : []
  return raw.includes('$') ? [...code, ...formulaSpans(raw)].sort((a, b) => a.start - b.start) : code
}

function openFence(line: Line, listIndent: number): Fence | null {
  const opening = FENCE.exec(line.text)
  if (opening === null) return null
  const mark = opening[1]!
  if (mark.startsWith('`') && line.text.slice(opening[0].length).includes('`')) return null // inline code
  const indent = widthOf(opening[0].slice(0, -mark.length))
  if (LIST_MARK.test(line.text)) return { mark, line, container: indent }
  if (indent > listIndent + 3) return null // indented code
  return { mark, line, container: indent >= listIndent ? listIndent : 0 }
}

const leavesContainer = (raw: string, { container }: Fence) => raw.trim() !== '' && indentOf(raw) < container

function closes(raw: string, { mark, container }: Fence): boolean {
  const text = raw.trim()
  return text.length >= mark.length && indentOf(raw) <= container + 3 && text === mark[0]!.repeat(text.length)
}

const indentOf = (raw: string) => widthOf(raw.slice(0, raw.length - raw.trimStart().length))

/** Columns that a line's beginning takes; a tab goes on to the next multiple of four. */
function widthOf(beginning: string): number {
  let width = 0
  for (const char of beginning) width += char === '\t' ? 4 - (width % 4) : 1
  return width
}

const unclosedFence = (line: Line): StageFinding => ({
  ruleId: 'fence-unclosed',
  span: { start: { line: line.number, column: 1 }, end: { line: line.number, column: line.text.length + 1 } },
  reason: 'Unexpected fence without an end, expected a closing line of its marks',
  mend: 'Close the fence: all that follows is read as code until then, a question too.',
})

const unclosedComment = ({ mark, line, index }: Comment): StageFinding => ({
  ruleId: 'comment-unclosed',
  span: { start: { line, column: index + 1 }, end: { line, column: index + 1 + mark.length } },
  reason: `Unexpected \`${mark}\` without \`${COMMENTS[mark]}\` behind it, expected a comment to be closed`,
  mend: `Close the comment with \`${COMMENTS[mark]}\`, or write \`${mark}\` in back quotes.`,
})
