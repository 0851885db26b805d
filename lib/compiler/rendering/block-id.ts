import type { Blockquote, Paragraph, RootContent } from 'mdast'

/** Removes the block id at the end of a paragraph. @returns null if there is none */
export function takeBlockId({ children }: Paragraph): string | null {
  const last = children.at(-1)
  if (last?.type !== 'blockId') return null
  children.pop()
  return last.value
}

/** An id that no heading can have: slugs hold no `^`. */
export const blockAnchor = (id: string, idPrefix = '') => `${idPrefix}^${id}`

/**
 * Gives an id to the blocks that a block was read as.
 * @returns one block. Several blocks, or a slot, which has no element of its own, are wrapped
 */
export function nameBlocks(blocks: RootContent[], anchor: string): RootContent {
  const [first, ...others] = blocks
  const isOne = first !== undefined && first.type !== 'slot' && others.length === 0
  const named = isOne ? first : ({ type: 'blockquote', children: blocks, data: { hName: 'div' } } as Blockquote)
  named.data = { ...named.data, hProperties: { ...named.data?.hProperties, id: anchor } }
  return named
}
