import { markdownSpace } from 'micromark-util-character'
import type { Code, Construct as MicromarkConstruct, State } from 'micromark-util-types'
import type { Construct } from './construct'

const [open, close] = [91, 93]
/** The characters of tasks that are neither open nor done: question, cancelled, in progress, postponed, important. */
const TASK_MARKS = '?-/>!'

const construct: MicromarkConstruct = {
  name: 'taskMark',
  tokenize(effects, ok, nok) {
    const isFirst = this.previous === null && this._gfmTasklistFirstContentOfListItem
    return (code) => {
      if (code !== open || !isFirst) return nok(code)
      effects.enter('taskMark')
      effects.consume(code)
      return mark
    }

    function mark(code: Code): State | undefined {
      if (code === null || code < 0 || !TASK_MARKS.includes(String.fromCharCode(code))) return nok(code)
      effects.consume(code)
      return end
    }
    function end(code: Code): State | undefined {
      if (code !== close) return nok(code)
      effects.consume(code)
      effects.exit('taskMark')
      return after
    }
    function after(code: Code): State | undefined {
      return markdownSpace(code) ? ok(code) : nok(code)
    }
  },
}

/** Obsidian's tasks: `- [?] words`, `- [-] words`. `[ ]` and `[x]` are read by GFM. */
export const taskMark: Construct = {
  micromark: { text: { [open]: construct } },
  fromMarkdown: {
    enter: {
      taskMark(token) {
        this.enter({ type: 'taskMark', value: this.sliceSerialize(token).charAt(1) }, token)
      },
    },
    exit: {
      taskMark(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: { handlers: { taskMark: ({ value }) => `[${value}]` } },
}
