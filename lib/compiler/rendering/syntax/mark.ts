import type { Nodes, PhrasingContent, Text } from 'mdast'
import { unicodeWhitespace } from 'micromark-util-character'
import type { Code, Construct as MicromarkConstruct, State } from 'micromark-util-types'
import type { Construct } from './construct'
import type { Mark, MarkFence } from './nodes'

const EQUALS = 61

const construct: MicromarkConstruct = {
  name: 'markFence',
  previous: (code) => code !== EQUALS,
  tokenize(effects, ok, nok) {
    const { previous } = this
    const token = effects.enter('markFence')
    let size = 0
    return run

    function run(code: Code): State | undefined {
      if (code === EQUALS) {
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

/** Each `==` first becomes a node of its own. Siblings are paired when the tree is complete. */
export const mark: Construct = {
  micromark: { text: { [EQUALS]: construct } },
  fromMarkdown: {
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
    transforms: [pairBelow],
  },
  toMarkdown: {
    handlers: {
      mark(node, _, state, info) {
        return `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`
      },
    },
    unsafe: [{ character: '=', after: '(?==)', inConstruct: 'phrasing' }],
  },
}

function pairBelow(node: Nodes): void {
  if (!('children' in node)) return
  node.children = pairMarks(node.children as PhrasingContent[]) as typeof node.children
  for (const child of node.children) pairBelow(child)
}

/** Turns the siblings between two fences into a highlight. A fence without a partner becomes text. */
export function pairMarks(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some(({ type }) => type === 'markFence')) return children
  const result: PhrasingContent[] = []
  let open: MarkFence | null = null
  let start = 0
  for (const child of children) {
    if (child.type !== 'markFence') result.push(child)
    else if (open && child.closes) {
      const mark: Mark = { type: 'mark', children: joinTexts(result.splice(start).slice(1)) }
      result.push(mark)
      open = null
    } else {
      if (child.opens) {
        open = child
        start = result.length
      }
      const { value, position } = child
      result.push({ type: 'text', value, ...(position && { position }) })
    }
  }
  return joinTexts(result)
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (child.type === 'text' && last?.type === 'text') joined[joined.length - 1] = joinedText(last, child)
    else joined.push(child)
  }
  return joined
}

function joinedText(before: Text, after: Text): Text {
  const position = before.position && after.position && { start: before.position.start, end: after.position.end }
  return { type: 'text', value: before.value + after.value, ...(position && { position }) }
}
