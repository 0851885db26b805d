import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Effects, Construct as MicromarkConstruct, State, Token } from 'micromark-util-types'
import type { Construct } from './construct'

const [caret, open, close, backslash] = [94, 91, 93, 92]
/** A note that is longer, or has deeper brackets, was never closed. The limits also bound the look-ahead. */
const LONGEST = 4_000
const DEEPEST = 8

const construct: MicromarkConstruct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    const words = wordsTaker(effects)
    let size = 0
    let depth = 1
    let isEscaped = false
    return (code) => {
      effects.enter('inlineNote')
      effects.enter('inlineNoteMark')
      effects.consume(code)
      return afterCaret
    }

    function afterCaret(code: Code): State | undefined {
      if (code !== open) return nok(code)
      effects.consume(code)
      effects.exit('inlineNoteMark')
      return inside
    }
    function inside(code: Code): State | undefined {
      if (code === null || ++size > LONGEST || depth > DEEPEST) return nok(code)
      if (!isEscaped && code === open) depth++
      if (!isEscaped && code === close) depth--
      if (depth === 0) return size === 1 ? nok(code) : end(code)
      isEscaped = !isEscaped && code === backslash
      words.take(code)
      return inside
    }
    function end(code: Code): State {
      words.end()
      effects.enter('inlineNoteMark')
      effects.consume(code)
      effects.exit('inlineNoteMark')
      effects.exit('inlineNote')
      return ok
    }
  },
}

/** Text that is parsed later: one token for each line, linked to the one before it. */
function wordsTaker(effects: Effects) {
  let previous: Token | undefined
  let isOpen = false
  return {
    take(code: Code): void {
      if (!isOpen) {
        const token = effects.enter('chunkText', { contentType: 'text', ...(previous && { previous }) })
        if (previous) previous.next = token
        previous = token
      }
      effects.consume(code)
      isOpen = !markdownLineEnding(code)
      if (!isOpen) effects.exit('chunkText')
    },
    end(): void {
      if (isOpen) effects.exit('chunkText')
    },
  }
}

/** `^[words]`: a footnote written where it is referred to. */
export const inlineNote: Construct = {
  micromark: { text: { [caret]: construct } },
  fromMarkdown: {
    canContainEols: ['inlineNote'],
    enter: {
      inlineNote(token) {
        this.enter({ type: 'inlineNote', children: [] }, token)
      },
    },
    exit: {
      inlineNote(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: {
    handlers: {
      inlineNote(node, _, state, info) {
        const exit = state.enter('label')
        const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
        exit()
        return `^[${words}]`
      },
    },
    unsafe: [{ character: '^', after: '\\[', inConstruct: 'phrasing' }],
  },
}
