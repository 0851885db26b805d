import type { PhrasingContent } from 'mdast'
import type { Construct } from './construct'

/** `^name` at the end of a paragraph, or alone on a line after the block that it names. */
export const blockIdAtEnd = /(?:^|\s)\^([A-Za-z\d-]{1,100})\s*$/u

/**
 * Makes a node of the block id at the end of a paragraph's children.
 * @param source  of the paragraph, where the caret may be escaped
 */
export function splitBlockId(children: PhrasingContent[], source?: string): void {
  const last = children.at(-1)
  const match = last?.type === 'text' ? blockIdAtEnd.exec(last.value) : null
  const id = match?.[1]
  if (last?.type !== 'text' || !match || id === undefined || (source && !endsWithId(source.trimEnd(), id))) return
  last.value = last.value.slice(0, match.index)
  if (last.value === '') children.pop()
  children.push({ type: 'blockId', value: id, ownLine: match[0].startsWith('\n') })
}

const endsWithId = (source: string, id: string) => source.endsWith(`^${id}`) && !source.endsWith(`\\^${id}`)

/** The node is made by `paragraph`. */
export const blockId: Construct = {
  toMarkdown: {
    handlers: {
      blockId({ value, ownLine }, parent) {
        return `${parent?.children.length === 1 ? '' : ownLine ? '\n' : ' '}^${value}`
      },
    },
  },
}
