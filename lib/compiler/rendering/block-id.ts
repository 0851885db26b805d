import type { Blockquote, Paragraph, RootContent } from 'mdast'

/** Takes the block id off a paragraph's end, if it has one. */
export function takeBlockId({ children }: Paragraph): string | null {
  const last = children.at(-1)
  if (last?.type !== 'blockId') return null
  children.pop()
  return last.value
}

/** An id that no heading can have: slugs hold no `^`. */
export const blockAnchor = (id: string, idPrefix = '') => `${idPrefix}^${id}`

/**
 * Gives what a block was read as an id.
 * @returns in one block: what the vault fills has no element of its own to name
 */
export function nameBlocks(blocks: RootContent[], anchor: string): RootContent {
  const [first, ...others] = blocks
  const isOne = first !== undefined && first.type !== 'slot' && others.length === 0
  const named = isOne ? first : ({ type: 'blockquote', children: blocks, data: { hName: 'div' } } as Blockquote)
  named.data = { ...named.data, hProperties: { ...named.data?.hProperties, id: anchor } }
  return named
}
