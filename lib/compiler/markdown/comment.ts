import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import type { RuledFinding } from '../note'
import { enclosedText } from './enclosed'

const rest = { token: 'comment', multiline: true, accepts: () => true } as const

/** `%% … %%` and `<!-- … -->` within a paragraph. */
export const commentSyntax: Extension = {
  text: {
    37: enclosedText({ ...rest, open: '%%', close: '%%' }),
    60: enclosedText({ ...rest, open: '<!--', close: '-->' }),
  },
}

export const commentNode: FromMarkdown = {
  enter: {
    comment(token) {
      this.enter({ type: 'comment', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    comment(token) {
      this.exit(token)
    },
  },
}

const opening = /^ {0,3}(%%|<!--)/u
const fence = /^ {0,3}(`{3,}|~{3,})/u

/**
 * Empties the comments that begin a line, which may run over blank lines. Lines keep their numbers.
 * A comment without an end stays, so that it never swallows the rest of a note; it gets a message.
 */
export function blankComments(source: string, firstLine: number): { source: string; messages: RuledFinding[] } {
  const lines = source.split('\n')
  const messages: RuledFinding[] = []
  let fenced: string | null = null
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const mark = fence.exec(line)?.[1] ?? null
    if (fenced !== null) {
      if (mark?.startsWith(fenced) && line.trim() === mark) fenced = null
      continue
    }
    if (mark !== null) fenced = mark
    const open = opening.exec(line)
    if (!open) continue
    const end = endOf(lines, index, open[0].length, open[1] === '%%' ? '%%' : '-->')
    if (end === null) messages.push(unclosed(open[1]!, index + firstLine, open[0].length))
    else index = blank(lines, index, end)
  }
  return { source: lines.join('\n'), messages }
}

function endOf(lines: readonly string[], first: number, from: number, close: string) {
  for (let line = first; line < lines.length; line++) {
    const at = lines[line]!.indexOf(close, line === first ? from : 0)
    if (at >= 0) return { line, column: at + close.length }
  }
  return null
}

/** Empties the lines up to the comment's end; what follows it on its last line stays. */
function blank(lines: string[], first: number, end: { line: number; column: number }): number {
  const left = lines[end.line]!.slice(end.column)
  lines.fill('', first, end.line)
  lines[end.line] = left.trim() === '' ? '' : left
  return end.line
}

function unclosed(mark: string, line: number, length: number): RuledFinding {
  return {
    ruleId: 'comment-unclosed',
    span: { start: { line, column: length - mark.length + 1 }, end: { line, column: length + 1 } },
    reason: `Unexpected \`${mark}\` without an end, expected ${mark === '%%' ? 'another `%%`' : '`-->`'}`,
    mend: 'Close the comment, or write `\\%%` if it is meant to be read.',
  }
}
