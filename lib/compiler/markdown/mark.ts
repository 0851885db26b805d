import type { PhrasingContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { unicodeWhitespace } from 'micromark-util-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import type { Mark, MarkFence } from './nodes'

const equals = 61

const construct: Construct = {
  name: 'markFence',
  previous: (code) => code !== equals,
  tokenize(effects, ok, nok) {
    const { previous } = this
    const token = effects.enter('markFence')
    let size = 0
    return run

    function run(code: Code): State | undefined {
      if (code === equals) {
        size++
        effects.consume(code)
        return run
      }
      token._open = code !== null && !isSpace(code)
      token._close = previous !== null && !isSpace(previous)
      if (size !== 2 || !(token._open || token._close)) return nok(code)
      effects.exit('markFence')
      return ok(code)
    }
  },
}

const isSpace = (code: NonNullable<Code>) => code < 0 || unicodeWhitespace(code)

/** Each `==` becomes a node of its own; `pairMarks` puts them together. */
export const markSyntax: Extension = { text: { [equals]: construct } }

export const markNode: FromMarkdown = {
  enter: {
    markFence(token) {
      this.enter({ type: 'markFence', value: '==', opens: !!token._open, closes: !!token._close }, token)
    },
  },
  exit: {
    markFence(token) {
      this.exit(token)
    },
  },
}

/** Puts what stands between two fences among siblings into one highlight. A fence without partner stays text. */
export function pairMarks(children: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let open: MarkFence | null = null
  let start = 0
  for (const child of children) {
    if (child.type !== 'markFence') result.push(child)
    else if (open && child.closes) {
      const mark: Mark = { type: 'mark', data: { hName: 'mark' }, children: result.splice(start).slice(1) }
      result.push(mark)
      open = null
    } else {
      if (child.opens) {
        open = child
        start = result.length
      }
      result.push({ type: 'text', value: child.value })
    }
  }
  return result
}
