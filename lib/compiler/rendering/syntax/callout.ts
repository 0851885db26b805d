import type { Blockquote, Paragraph, PhrasingContent } from 'mdast'
import { splitBlockId } from './block-id'
import type { Construct } from './construct'
import type { Callout } from './nodes'

const HEAD = /^\[!([\p{L}\d_-]{1,40})(\|[^[\]\n]{0,200})?\]([+-]?)[ \t]*/u

/**
 * Turns a quote whose first paragraph begins with `[!kind]` into a callout. The rest of that line is its title. A `-` or `+`
 * behind the brackets makes it foldable, closed or open. What follows a bar, as in `[!kind|wide]`, is for Obsidian's styles.
 */
export function makeCallout(quote: Blockquote): void {
  const first = quote.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const match = text?.type === 'text' ? HEAD.exec(text.value) : null
  if (first?.type !== 'paragraph' || text?.type !== 'text' || match === null) return
  const [whole, kind = '', bar = '', fold = ''] = match
  text.value = text.value.slice(whole.length)
  const { title, rest } = cutFirstLine(first.children)
  splitBlockId(title)
  const body: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : []
  quote.children.splice(0, 1, { type: 'calloutTitle', children: title } as never, ...body)
  Object.assign(quote, { type: 'callout', kind, bar, fold })
}

function cutFirstLine(children: readonly PhrasingContent[]): { title: PhrasingContent[]; rest: PhrasingContent[] } {
  const title: PhrasingContent[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'blockId' && child.ownLine) return { title, rest: children.slice(index) }
    if (child.type === 'break') return { title, rest: children.slice(index + 1) }
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type === 'text' && end >= 0) {
      if (end > 0) title.push({ ...child, value: child.value.slice(0, end) })
      return { title, rest: [{ ...child, value: child.value.slice(end + 1) }, ...children.slice(index + 1)] }
    }
    if (child.type !== 'text' || child.value !== '') title.push(child)
  }
  return { title, rest: [] }
}

/** The node is made by `paragraph`. */
export const callout: Construct = {
  toMarkdown: {
    handlers: {
      callout(node, _, state, info) {
        const exit = state.enter('blockquote')
        const tracker = state.createTracker(info)
        tracker.move('> ')
        tracker.shift(2)
        const lines = state.indentLines(
          state.containerFlow(node as never, tracker.current()),
          (line, _index, blank) => `>${blank ? '' : ' '}${line}`,
        )
        exit()
        return lines
      },
      calloutTitle(node, parent, state, info) {
        const { kind, bar, fold } = parent as Callout
        const exit = state.enter('paragraph')
        const subexit = state.enter('phrasing')
        const title = state.containerPhrasing(node, { ...info, before: ' ', after: '\n' })
        subexit()
        exit()
        return `[!${kind}${bar}]${fold}${title === '' ? '' : ` ${title}`}`
      },
    },
    // The first paragraph continues on the line of the title. Any other block needs a blank line first.
    join: [(left, right) => (left.type === 'calloutTitle' && right.type === 'paragraph' ? 0 : undefined)],
  },
}
