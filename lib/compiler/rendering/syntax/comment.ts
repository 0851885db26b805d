import type { Nodes } from 'mdast'
import type { Construct } from './construct'
import { enclosedFlow } from './enclosed-flow'
import { enclosedText } from './enclosed-text'
import type { Comment } from './nodes'

const marks = [
  { code: 37, open: '%%', close: '%%' },
  { code: 60, open: '<!--', close: '-->' },
] as const

/** Whether its opening mark is alone on a line, or it contains a blank line. Any other comment belongs to a paragraph. */
const isBlock = (source: string) => /^\S+[ \t]*\n|\n[ \t]*\n/u.test(source)

/** `%% … %%` and `<!-- … -->`. The compiler blanks comments before parsing, but editors must keep them. */
export const comment: Construct = {
  micromark: {
    text: Object.fromEntries(
      marks.map(({ code, open, close }) => [
        code,
        enclosedText({ token: 'comment', open, close, multiline: true, accepts: () => true }),
      ]),
    ),
    flow: Object.fromEntries(
      marks.map(({ code, open, close }) => [
        code,
        enclosedFlow({ token: 'comment', open, close, blankLines: true, accepts: isBlock }),
      ]),
    ),
  },
  fromMarkdown: {
    enter: {
      comment(token) {
        this.enter({ type: 'comment', value: this.sliceSerialize(token).trimEnd() }, token)
      },
    },
    exit: {
      comment(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: {
    handlers: { comment: ({ value }: Comment) => value },
    // A comment stays next to the line that it is about.
    join: [(left, right) => (isNextTo(left, right) ? 0 : undefined)],
  },
}

const isNextTo = (left: Nodes, right: Nodes) =>
  [left, right].some(({ type }) => type === 'comment') &&
  left.position?.end.line === (right.position?.start.line ?? 0) - 1
